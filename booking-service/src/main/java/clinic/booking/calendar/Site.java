package clinic.booking.calendar;

import java.time.ZoneId;
import java.util.UUID;

/// A clinic location.
///
/// @param address one line
/// @param region ISO 3166 region in which a phone number without a country code is read
public record Site(UUID id, String name, String address, ZoneId timeZone, String region) {}
