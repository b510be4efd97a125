package clinic.booking.booking;

import clinic.booking.booking.domain.Limits;
import clinic.booking.booking.domain.Spacing;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The clinic's numbers for bookings. Defaults; the clinic's doctor may change them.
///
/// @param answersKeepDays days; answers older than this on the day of a moved visit are asked
///     again. Our choice
/// @param minimumRecovery shortest stay in recovery without a reason. Leaflet 1: 10–15 minutes of
///     rest
/// @param noShowGrace how long a patient is waited for. Our choice
/// @param deferralsUntilStaff deferrals after which staff choose the next time. Our choice
/// @param effectCheckAfter from the discharge. The effect shows after 7–10 days (leaflet 1)
/// @param closingAfter from the discharge, where nobody answers. Our choice
/// @param anaestheticDays days after any injection before one of local anaesthetic. Our choice:
///     weekly at most
/// @param steroidDays days between steroid injections into one region. NHS practice: 3 months
/// @param botulinumDays days between botulinum injections. Label: 12 weeks
@ConfigurationProperties("booking.rules")
public record BookingSettings(
        @DefaultValue("14") int answersKeepDays,
        @DefaultValue("PT10M") Duration minimumRecovery,
        @DefaultValue("PT30M") Duration noShowGrace,
        @DefaultValue("3") int deferralsUntilStaff,
        @DefaultValue("P7D") Duration effectCheckAfter,
        @DefaultValue("P21D") Duration closingAfter,
        @DefaultValue("7") int anaestheticDays,
        @DefaultValue("90") int steroidDays,
        @DefaultValue("84") int botulinumDays) {

    Limits limits() {
        return new Limits(
                answersKeepDays,
                minimumRecovery,
                noShowGrace,
                deferralsUntilStaff,
                effectCheckAfter,
                closingAfter,
                new Spacing(anaestheticDays, steroidDays, botulinumDays));
    }
}
