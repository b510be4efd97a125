package clinic.booking.booking.domain;

import static clinic.booking.booking.domain.Given.given;
import static clinic.booking.booking.domain.Sample.DAY;
import static clinic.booking.booking.domain.Sample.THE_DAY;

import clinic.booking.booking.domain.Refusal.Reason;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class VisitRulesTest {

    private static final Instant RESTED = THE_DAY.plus(Duration.ofMinutes(10));

    @Test
    void checksInOnTheDay() {
        given(Sample.confirmed())
                .at(THE_DAY)
                .when(new BookingCommand.CheckIn())
                .happens(BookingEvent.CheckedIn.class)
                .leadsTo(Stage.CHECKED_IN);
    }

    @Test
    void refusesCheckInOnAnotherDayOfTheSite() {
        // 23:30 of the day before in New York is the day itself in London
        given(Sample.confirmed())
                .at(Sample.at(DAY.minusDays(1), "23:30"))
                .when(new BookingCommand.CheckIn())
                .isRefused(Reason.NOT_THE_DAY);
    }

    @Test
    void refusesCheckInWithoutDriver() {
        given(Sample.awaitingDriver())
                .at(THE_DAY)
                .when(new BookingCommand.CheckIn())
                .isRefused(Reason.NO_DRIVER);
    }

    @Test
    void refusesToStartBeforeTheMeasurementsAreAccepted() {
        given(Sample.checkedIn(false))
                .when(new BookingCommand.Start())
                .isRefused(Reason.VITALS_NOT_ACCEPTED);
    }

    @Test
    void goesThroughTheVisit() {
        given(Sample.checkedIn(false))
                .when(new BookingCommand.AcceptVitals())
                .happens(BookingEvent.ClearedToStart.class)
                .leadsTo(Stage.CHECKED_IN);
        given(Sample.checkedIn(true)).when(new BookingCommand.Start()).leadsTo(Stage.IN_PROCEDURE);
        given(Sample.inProcedure()).when(new BookingCommand.Finish()).leadsTo(Stage.IN_RECOVERY);
    }

    @Test
    void dischargesWithDriverInstructionsAndRest() {
        given(Sample.inRecovery())
                .at(RESTED)
                .when(discharge(true, true, ""))
                .leadsTo(Stage.DISCHARGED);
    }

    @Test
    void refusesDischargeWithoutDriver() {
        given(Sample.inRecovery())
                .at(RESTED)
                .when(discharge(false, true, ""))
                .isRefused(Reason.DRIVER_NOT_PRESENT);
    }

    @Test
    void refusesDischargeWithoutInstructions() {
        given(Sample.inRecovery())
                .at(RESTED)
                .when(discharge(true, false, ""))
                .isRefused(Reason.INSTRUCTIONS_NOT_GIVEN);
    }

    @Test
    void dischargesEarlyOnlyWithAReason() {
        Instant early = RESTED.minusMillis(1);

        given(Sample.inRecovery())
                .at(early)
                .when(discharge(true, true, "  "))
                .isRefused(Reason.RECOVERY_TOO_SHORT);
        given(Sample.inRecovery())
                .at(early)
                .when(discharge(true, true, "walks and drinks"))
                .leadsTo(Stage.DISCHARGED);
    }

    @Test
    void asksForTheEffectOnDaySevenNotSooner() {
        Instant daySeven = THE_DAY.plus(Duration.ofDays(7));

        given(Sample.discharged())
                .at(daySeven.minusMillis(1))
                .when(new BookingCommand.BeginEffectCheck())
                .isRefused(Reason.TOO_EARLY);
        given(Sample.discharged())
                .at(daySeven)
                .when(new BookingCommand.BeginEffectCheck())
                .leadsTo(Stage.EFFECT_CHECK);
    }

    @Test
    void effectOfDayTenCloses() {
        given(Sample.effectCheck()).when(new BookingCommand.RecordEffect(7)).nothingHappens();
        given(Sample.effectCheck())
                .when(new BookingCommand.RecordEffect(10))
                .happens(BookingEvent.Closed.class)
                .leadsTo(Stage.CLOSED);
        given(Sample.discharged())
                .when(new BookingCommand.RecordEffect(10))
                .happens(BookingEvent.EffectCheckBegun.class, BookingEvent.Closed.class);
    }

    @Test
    void closesUnansweredOnDay21() {
        Instant day21 = THE_DAY.plus(Duration.ofDays(21));

        given(Sample.effectCheck())
                .at(day21.minusMillis(1))
                .when(new BookingCommand.CloseUnanswered())
                .isRefused(Reason.TOO_EARLY);
        given(Sample.effectCheck())
                .at(day21)
                .when(new BookingCommand.CloseUnanswered())
                .leadsTo(Stage.CLOSED);
    }

    @Test
    void cancelsUntilTheProcedure() {
        BookingCommand cancel = new BookingCommand.Cancel(CancelledBy.PATIENT);

        given(Sample.checkedIn(true)).when(cancel).leadsTo(Stage.CANCELLED);
        given(Sample.rescheduling(null)).when(cancel).leadsTo(Stage.CANCELLED);
        given(Sample.cancelled()).when(cancel).nothingHappens();
        given(Sample.inProcedure()).when(cancel).isRefused(Reason.WRONG_STAGE);
    }

    @Test
    void missesTheVisitAfterTheGrace() {
        BookingCommand missed = new BookingCommand.MarkNoShow();
        Instant grace = Sample.slot().start().plus(Duration.ofMinutes(30));

        given(Sample.confirmed()).at(grace.minusMillis(1)).when(missed).isRefused(Reason.TOO_EARLY);
        given(Sample.confirmed()).at(grace).when(missed).leadsTo(Stage.NO_SHOW);
        given(Sample.checkedIn(false)).at(grace).when(missed).isRefused(Reason.WRONG_STAGE);
    }

    private static BookingCommand discharge(
            boolean driverPresent, boolean instructionsGiven, String earlyReason) {
        return new BookingCommand.Discharge(driverPresent, instructionsGiven, earlyReason);
    }
}
