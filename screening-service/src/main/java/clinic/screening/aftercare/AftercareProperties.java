package clinic.screening.aftercare;

import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How soon somebody must act after a visit. Our own choices.
///
/// @param urgentWithin until when an urgent red flag must be acknowledged
/// @param sameDayWithin until when any other red flag must be acknowledged
/// @param repeatWithin the same flags told again this soon are taken as one
/// @param callFrom at what time of day 1, at the site, a missing plan becomes a call
/// @param callWithin until when staff should have called
@ConfigurationProperties("clinic.aftercare")
record AftercareProperties(
        @DefaultValue("PT15M") Duration urgentWithin,
        @DefaultValue("PT4H") Duration sameDayWithin,
        @DefaultValue("PT1H") Duration repeatWithin,
        @DefaultValue("08:00") LocalTime callFrom,
        @DefaultValue("PT8H") Duration callWithin) {}
