package clinic.common.contract;

import java.time.ZoneId;
import java.util.UUID;

/// Where a visit takes place.
///
/// @param address one line, as it stands in a message
/// @param timeZone the zone in which the site's times are said
public record SitePlace(UUID id, String name, String address, ZoneId timeZone) {}
