package clinic.ops.flow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Where each booking stands, projected from the bookings topic.
public interface BookingStages {

    /// Applies each step unless a later one was applied before. Applying it again changes nothing.
    void apply(List<StageStep> steps);

    Optional<BookingFlow> find(UUID bookingId);

    /// One entry per stage in the order of the journey, also for those that are empty.
    List<StageCount> counts();

    /// The bookings over their limit, longest overdue first.
    List<StuckBooking> stuck(StageLimits limits, Instant now, int atMost);
}
