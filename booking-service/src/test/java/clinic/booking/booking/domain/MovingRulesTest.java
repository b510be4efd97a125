package clinic.booking.booking.domain;

import static clinic.booking.booking.domain.Given.given;
import static clinic.booking.booking.domain.Sample.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.booking.booking.domain.Refusal.Reason;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class MovingRulesTest {

    private static final LocalDate EARLIEST = DAY.plusDays(9);

    @Test
    void systemRebooksOnTheEarliestDate() {
        Given.Then then =
                given(Sample.rescheduling(EARLIEST))
                        .when(new BookingCommand.Rebook(Sample.slot(EARLIEST, "10:00")))
                        .leadsTo(Stage.SCREENING);

        BookingEvent.Moved moved = (BookingEvent.Moved) then.events().getFirst();
        assertThat(moved.cause()).isEqualTo(MoveCause.REBOOKED_BY_SYSTEM);
        assertThat(moved.screenAgain()).isTrue();
    }

    @Test
    void refusesADayBeforeTheEarliestDate() {
        Slot before = Sample.slot(EARLIEST.minusDays(1), "16:00");

        given(Sample.rescheduling(EARLIEST))
                .when(new BookingCommand.Rebook(before))
                .isRefused(Reason.BEFORE_EARLIEST_DATE);
        given(Sample.rescheduling(EARLIEST))
                .when(new BookingCommand.Move(before, true))
                .isRefused(Reason.BEFORE_EARLIEST_DATE);
    }

    @Test
    void withoutADateOnlyStaffChoose() {
        Slot slot = Sample.slot(EARLIEST, "10:00");

        given(Sample.rescheduling(null))
                .when(new BookingCommand.Rebook(slot))
                .isRefused(Reason.BEFORE_EARLIEST_DATE);
        given(Sample.rescheduling(null))
                .when(new BookingCommand.Move(slot, true))
                .isRefused(Reason.BEFORE_EARLIEST_DATE);
        given(Sample.rescheduling(null))
                .when(new BookingCommand.Move(slot, false))
                .leadsTo(Stage.SCREENING);
    }

    @Test
    void findOfTheSystemIsNotNeededWhereSomebodyHasChosen() {
        given(Sample.screening(false))
                .when(new BookingCommand.Rebook(Sample.slot(EARLIEST, "10:00")))
                .nothingHappens();
    }

    @Test
    void moveKeepsTheStageWhileTheAnswersAreFreshEnough() {
        // answered 19 days before the visit; five days earlier they are 14 days old
        Slot fresh = Sample.slot(DAY.minusDays(5), "10:00");
        Slot stale = Sample.slot(DAY.minusDays(4), "10:00");

        given(Sample.confirmed())
                .when(new BookingCommand.Move(fresh, true))
                .leadsTo(Stage.CONFIRMED);
        given(Sample.confirmed())
                .when(new BookingCommand.Move(stale, true))
                .leadsTo(Stage.SCREENING);
    }

    @Test
    void moveBeforeTheAnswersKeepsTheStage() {
        Slot other = Sample.slot(DAY.plusDays(30), "10:00");

        given(Sample.requested())
                .when(new BookingCommand.Move(other, false))
                .leadsTo(Stage.REQUESTED);
        given(Sample.screening(true))
                .when(new BookingCommand.Move(other, false))
                .leadsTo(Stage.SCREENING);
        given(Sample.review(true))
                .when(new BookingCommand.Move(other, false))
                .leadsTo(Stage.UNDER_REVIEW);
    }

    @Test
    void driverStaysNamedThroughADeferral() {
        Booking deferred =
                given(Sample.screening(true)).when(new BookingCommand.Defer(EARLIEST)).after();
        Booking rebooked =
                given(deferred)
                        .when(new BookingCommand.Rebook(Sample.slot(EARLIEST, "10:00")))
                        .after();

        assertThat(rebooked.phase().driverNamed()).isTrue();
    }

    @Test
    void moveToTheSameSlotChangesNothing() {
        given(Sample.confirmed())
                .when(new BookingCommand.Move(Sample.slot(), false))
                .nothingHappens();
    }

    @Test
    void checkedInVisitIsNotMoved() {
        Slot other = Sample.slot(EARLIEST, "10:00");

        given(Sample.checkedIn(false))
                .when(new BookingCommand.Move(other, false))
                .isRefused(Reason.WRONG_STAGE);
        given(Sample.reviewAtTheVisit(false))
                .when(new BookingCommand.Move(other, false))
                .isRefused(Reason.WRONG_STAGE);
    }
}
