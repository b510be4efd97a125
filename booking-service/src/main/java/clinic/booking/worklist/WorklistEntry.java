package clinic.booking.worklist;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One thing to do.
///
/// @param bookingId absent where it is about the patient alone
/// @param done how it ended, once it has
public record WorklistEntry(
        UUID id,
        @Nullable UUID bookingId,
        UUID patientId,
        WorklistKind kind,
        WorklistRole forRole,
        boolean urgent,
        Instant raisedAt,
        Instant dueBy,
        String what,
        @Nullable Done done) {

    /// @param note what the person wrote; absent where the entry settled itself
    public record Done(Instant at, String by, @Nullable String note) {}
}
