package clinic.notification.message.domain;

import java.time.ZoneId;

/// Where a visit takes place.
///
/// @param zone the zone in which the site's times are said
public record Place(String name, String address, ZoneId zone) {}
