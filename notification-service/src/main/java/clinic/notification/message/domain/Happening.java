package clinic.notification.message.domain;

import java.time.Instant;

/// What can give rise to a message.
public sealed interface Happening {

    record Booked() implements Happening {}

    record Moved() implements Happening {}

    record Deferred() implements Happening {}

    record DriverNeeded() implements Happening {}

    record Cancelled(boolean slotWasKept) implements Happening {}

    record Missed() implements Happening {}

    record Discharged(Instant at) implements Happening {}

    record RescreenOpened() implements Happening {}

    record DoctorMustCall() implements Happening {}
}
