package clinic.booking.booking.domain;

import static clinic.booking.booking.domain.Given.given;
import static clinic.booking.booking.domain.Sample.ANSWERED;
import static clinic.booking.booking.domain.Sample.DAY;
import static clinic.booking.booking.domain.Sample.THE_DAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ScreeningRulesTest {

    private static final BookingCommand CLEAR = new BookingCommand.PassScreening(false, ANSWERED);
    private static final BookingCommand CLEAR_VITALS =
            new BookingCommand.PassScreening(true, THE_DAY);
    private static final LocalDate LATER = DAY.plusDays(9);

    @Test
    void openedScreeningStartsIt() {
        given(Sample.requested())
                .when(new BookingCommand.OpenScreening())
                .happens(BookingEvent.ScreeningStarted.class)
                .leadsTo(Stage.SCREENING);
    }

    @Test
    void laterPassesChangeNothing() {
        given(Sample.confirmed()).when(new BookingCommand.OpenScreening()).nothingHappens();
        given(Sample.confirmed()).when(CLEAR).nothingHappens();
        given(Sample.awaitingDriver()).when(CLEAR).nothingHappens();
    }

    @Test
    void clearScreeningAwaitsTheDriver() {
        given(Sample.screening(false))
                .when(CLEAR)
                .happens(BookingEvent.DriverAwaited.class)
                .leadsTo(Stage.AWAITING_DRIVER);
    }

    @Test
    void clearScreeningConfirmsWhereADriverIsNamed() {
        given(Sample.screening(true))
                .when(CLEAR)
                .happens(BookingEvent.Confirmed.class)
                .leadsTo(Stage.CONFIRMED);
        given(Sample.review(true)).when(CLEAR).leadsTo(Stage.CONFIRMED);
    }

    @Test
    void referralKeepsTheSlot() {
        Booking after =
                given(Sample.confirmed())
                        .when(new BookingCommand.ReferToDoctor())
                        .happens(BookingEvent.ReviewAwaited.class)
                        .leadsTo(Stage.UNDER_REVIEW)
                        .after();

        assertThat(after.phase().keepsSlot()).isTrue();
        assertThat(after.phase().driverNamed()).isTrue();
    }

    @Test
    void reviewOfTheMeasurementsReturnsToTheVisitClearedToStart() {
        given(Sample.reviewAtTheVisit(false))
                .at(THE_DAY)
                .when(CLEAR_VITALS)
                .happens(BookingEvent.CheckedIn.class, BookingEvent.ClearedToStart.class)
                .leadsTo(Stage.CHECKED_IN);
    }

    @Test
    void reviewOfAnswersReturnsToTheVisitWithTheMeasurementsAsTheyWere() {
        Booking notYet =
                given(Sample.reviewAtTheVisit(false))
                        .when(CLEAR)
                        .happens(BookingEvent.CheckedIn.class)
                        .after();
        Booking before =
                given(Sample.reviewAtTheVisit(true))
                        .when(CLEAR)
                        .happens(BookingEvent.CheckedIn.class)
                        .after();

        assertThat(notYet.phase()).isEqualTo(Sample.in(checkedIn(false)).phase());
        assertThat(before.phase()).isEqualTo(Sample.in(checkedIn(true)).phase());
    }

    @Test
    void deferralGivesTheSlotBack() {
        Booking after =
                given(Sample.confirmed())
                        .when(new BookingCommand.Defer(LATER))
                        .happens(BookingEvent.Deferred.class)
                        .leadsTo(Stage.RESCHEDULING)
                        .after();

        assertThat(after.phase().keepsSlot()).isFalse();
        assertThat(after.deferrals()).isEqualTo(1);
    }

    @Test
    void dateThatBecomesKnownIsNoOtherDeferral() {
        Booking after =
                given(Sample.in(Sample.rescheduling(null), 1))
                        .when(new BookingCommand.Defer(LATER))
                        .happens(BookingEvent.Deferred.class)
                        .after();

        assertThat(after.deferrals()).isEqualTo(1);
        assertThat(((Phase.Rescheduling) after.phase()).earliestDate()).isEqualTo(LATER);
        given(after).when(new BookingCommand.Defer(LATER)).nothingHappens();
    }

    @Test
    void thirdDeferralAsksStaff() {
        Booking after =
                given(Sample.in(Sample.screening(false), 2))
                        .when(new BookingCommand.Defer(LATER))
                        .after();

        assertThat(((Phase.Rescheduling) after.phase()).staffDecides()).isTrue();
        given(after)
                .when(new BookingCommand.Rebook(Sample.slot(LATER, "10:00")))
                .isRefused(Refusal.Reason.STAFF_DECIDES);
        given(after)
                .when(new BookingCommand.Move(Sample.slot(LATER, "10:00"), false))
                .leadsTo(Stage.SCREENING);
    }

    @Test
    void clearAnswersWithoutADateMakeTodayTheEarliest() {
        Booking after = given(Sample.rescheduling(null)).when(CLEAR).after();

        assertThat(((Phase.Rescheduling) after.phase()).earliestDate())
                .isEqualTo(LocalDate.ofInstant(ANSWERED, Sample.NEW_YORK));
    }

    @Test
    void doctorDeclines() {
        given(Sample.review(false))
                .when(new BookingCommand.Decline())
                .happens(BookingEvent.Cancelled.class)
                .leadsTo(Stage.CANCELLED);
    }

    @Test
    void nothingIsDeferredOnceTheProcedureHasBegun() {
        given(Sample.inProcedure())
                .when(new BookingCommand.Defer(LATER))
                .isRefused(Refusal.Reason.WRONG_STAGE);
    }

    private static Phase checkedIn(boolean vitals) {
        return new Phase.CheckedIn(Sample.slot(), vitals, ANSWERED);
    }
}
