package clinic.common.contract;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The time and the means a booking has reserved.
///
/// @param end when the procedure ends and the recovery bay's range begins
/// @param recoveryEnd when the recovery bay is free again
/// @param deviceId the ultrasound device, where the plan needs one
public record BookedSlot(
        Instant start,
        Instant end,
        Instant recoveryEnd,
        SitePlace site,
        UUID practitionerId,
        String practitionerName,
        UUID roomId,
        UUID recoveryBayId,
        @Nullable UUID deviceId) {}
