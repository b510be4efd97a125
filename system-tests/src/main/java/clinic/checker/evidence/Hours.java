package clinic.checker.evidence;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// When what is where.
///
/// @param siteOf the site of each resource
/// @param zones by site
/// @param weekly by resource
/// @param away by resource or site
public record Hours(
        Map<UUID, UUID> siteOf,
        Map<UUID, ZoneId> zones,
        Map<UUID, List<Weekly>> weekly,
        Map<UUID, List<Away>> away) {

    /// @param weekday 1 is Monday
    public record Weekly(int weekday, LocalTime opens, LocalTime closes) {}

    /// @param known since when it was written down
    public record Away(Instant from, Instant until, Instant known) {}
}
