package clinic.notification.message.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// How far a visit has come, as far as messages are concerned.
public sealed interface Course {

    /// The slot is kept and the visit is to come.
    ///
    /// @param movedBySystem true where nobody asked for the present slot
    record Ahead(boolean movedBySystem) implements Course {}

    /// The slot was given back and there is no other yet.
    ///
    /// @param earliest the first day that is possible; absent while nobody knows
    record WithoutSlot(@Nullable LocalDate earliest) implements Course {}

    record AtClinic() implements Course {}

    record Aftercare(Instant dischargedAt) implements Course {}

    record Missed() implements Course {}

    record Cancelled() implements Course {}

    record Closed() implements Course {}
}
