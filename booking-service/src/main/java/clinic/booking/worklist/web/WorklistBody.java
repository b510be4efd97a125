package clinic.booking.worklist.web;

import clinic.booking.worklist.WorklistEntry;
import clinic.booking.worklist.WorklistKind;
import clinic.booking.worklist.WorklistRole;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A worklist entry as programs see it.
public record WorklistBody(
        UUID id,
        @Nullable UUID bookingId,
        UUID patientId,
        WorklistKind kind,
        WorklistRole forRole,
        boolean urgent,
        Instant raisedAt,
        Instant dueBy,
        String what,
        WorklistEntry.@Nullable Done done) {

    public static WorklistBody of(WorklistEntry entry) {
        return new WorklistBody(
                entry.id(),
                entry.bookingId(),
                entry.patientId(),
                entry.kind(),
                entry.forRole(),
                entry.urgent(),
                entry.raisedAt(),
                entry.dueBy(),
                entry.what(),
                entry.done());
    }
}
