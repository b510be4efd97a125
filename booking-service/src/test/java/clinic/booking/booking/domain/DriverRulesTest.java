package clinic.booking.booking.domain;

import static clinic.booking.booking.domain.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.booking.booking.domain.Refusal.Reason;
import org.junit.jupiter.api.Test;

class DriverRulesTest {

    private static final BookingCommand NAME = new BookingCommand.NameDriver();
    private static final BookingCommand WITHDRAW = new BookingCommand.WithdrawDriver();

    @Test
    void namedDriverConfirms() {
        given(Sample.awaitingDriver())
                .when(NAME)
                .happens(BookingEvent.DriverNamed.class, BookingEvent.Confirmed.class)
                .leadsTo(Stage.CONFIRMED);
    }

    @Test
    void driverNamedEarlyIsKeptForLater() {
        Booking after =
                given(Sample.screening(false))
                        .when(NAME)
                        .happens(BookingEvent.DriverNamed.class)
                        .leadsTo(Stage.SCREENING)
                        .after();

        assertThat(after.phase().driverNamed()).isTrue();
        given(after).when(NAME).nothingHappens();
    }

    @Test
    void namingAgainChangesNothing() {
        given(Sample.confirmed()).when(NAME).nothingHappens();
    }

    @Test
    void withdrawalAwaitsAnotherDriver() {
        given(Sample.confirmed())
                .when(WITHDRAW)
                .happens(BookingEvent.DriverWithdrawn.class)
                .leadsTo(Stage.AWAITING_DRIVER);
        given(Sample.awaitingDriver()).when(WITHDRAW).nothingHappens();
    }

    @Test
    void driverOfACheckedInVisitStays() {
        given(Sample.checkedIn(true)).when(WITHDRAW).isRefused(Reason.WRONG_STAGE);
        given(Sample.reviewAtTheVisit(true)).when(WITHDRAW).isRefused(Reason.WRONG_STAGE);
    }

    @Test
    void nobodyDrivesToAVisitWithoutATime() {
        given(Sample.rescheduling(null)).when(NAME).isRefused(Reason.WRONG_STAGE);
    }
}
