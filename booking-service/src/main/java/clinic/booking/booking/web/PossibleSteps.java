package clinic.booking.booking.web;

import clinic.booking.booking.domain.Booking;
import clinic.booking.booking.domain.BookingCommand;
import clinic.booking.booking.domain.BookingRules;
import clinic.booking.booking.domain.CancelledBy;
import clinic.booking.booking.domain.Decision;
import clinic.booking.booking.domain.Slot;
import java.time.Duration;
import java.time.Instant;

/// Which steps are possible now, and why the others are not. Asked of the rules, so a page cannot
/// disagree with them.
record PossibleSteps(
        Step move,
        Step nameDriver,
        Step withdrawDriver,
        Step checkIn,
        Step noShow,
        Step cancel,
        Step start,
        Step finish) {

    /// @param done true where it has happened and nothing is left to do
    /// @param why empty where it is possible
    record Step(boolean possible, boolean done, String why) {}

    static PossibleSteps of(Booking booking, BookingRules rules, Instant now) {
        return new PossibleSteps(
                step(booking, new BookingCommand.Move(someday(booking, now), false), rules, now),
                step(booking, new BookingCommand.NameDriver(), rules, now),
                step(booking, new BookingCommand.WithdrawDriver(), rules, now),
                step(booking, new BookingCommand.CheckIn(), rules, now),
                step(booking, new BookingCommand.MarkNoShow(), rules, now),
                step(booking, new BookingCommand.Cancel(CancelledBy.CLINIC), rules, now),
                step(booking, new BookingCommand.Start(), rules, now),
                step(booking, new BookingCommand.Finish(), rules, now));
    }

    private static Step step(
            Booking booking, BookingCommand command, BookingRules rules, Instant now) {
        return switch (rules.decide(booking, command, now)) {
            case Decision.Refused refused -> new Step(false, false, refused.refusal().words());
            case Decision.Accepted accepted ->
                    new Step(!accepted.events().isEmpty(), accepted.events().isEmpty(), "");
        };
    }

    /// A slot late enough for every rule about days: only the stage is in question.
    private static Slot someday(Booking booking, Instant now) {
        Slot slot = booking.slot();
        Instant start = now.plus(Duration.ofDays(3_650));
        return new Slot(
                start,
                start,
                start,
                slot.zone(),
                slot.siteId(),
                slot.practitionerId(),
                slot.roomId(),
                slot.recoveryBayId(),
                slot.deviceId());
    }
}
