package clinic.notification.message.domain;

import java.util.UUID;

/// What is known of a booking here.
///
/// @param revision rises by one with every change of the slot, so it tells a superseded message and
///     numbers the calendar file
/// @param slot the one that is kept, or the last one that was
/// @param answersAwaited true while the first screening of this slot is not answered
public record Visit(
        UUID bookingId,
        UUID patientId,
        int revision,
        Slot slot,
        Course course,
        boolean driverNamed,
        boolean answersAwaited) {

    /// A visit on another slot, or on none: the messages of the earlier revision are superseded.
    public Visit revised(Slot slot, Course course, boolean answersAwaited) {
        return new Visit(
                bookingId, patientId, revision + 1, slot, course, driverNamed, answersAwaited);
    }

    public Visit on(Course course, boolean answersAwaited) {
        return new Visit(bookingId, patientId, revision, slot, course, driverNamed, answersAwaited);
    }

    public Visit withDriver(boolean named) {
        return new Visit(bookingId, patientId, revision, slot, course, named, answersAwaited);
    }
}
