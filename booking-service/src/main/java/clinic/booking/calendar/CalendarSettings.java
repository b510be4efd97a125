package clinic.booking.calendar;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How long things take in the calendar.
///
/// @param procedure from the start to the recovery bay. An injection takes 10–15 minutes (leaflet
///     1)
/// @param recovery in the bay. 10–15 minutes of rest (leaflet 1)
/// @param grid distance of possible starts, counted from the opening; our choice
/// @param holdFor how long a slot is kept while somebody decides; never extended; our choice
/// @param searchDays how far ahead slots are looked for; our choice
/// @param alternatives how many other slots are offered where one is not to be had; our choice
@ConfigurationProperties("booking.calendar")
public record CalendarSettings(
        @DefaultValue("PT15M") Duration procedure,
        @DefaultValue("PT15M") Duration recovery,
        @DefaultValue("PT15M") Duration grid,
        @DefaultValue("PT10M") Duration holdFor,
        @DefaultValue("180") int searchDays,
        @DefaultValue("5") int alternatives) {}
