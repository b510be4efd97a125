package clinic.notification.text;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// What letters say of us.
///
/// @param publicUrl the base of every link, as the patient reaches the gateway
/// @param domain stands behind the `@` of message ids and calendar ids; it must never change
/// @param links how long links live
@ConfigurationProperties("clinic.notification.text")
public record TextProperties(URI publicUrl, String domain, LinkLives links) {

    /// @param beforeVisit for links about a visit that has no slot now
    /// @param aftercare from the discharge, or from the message where it comes before the visit
    /// @param preferences from the message
    public record LinkLives(Duration beforeVisit, Duration aftercare, Duration preferences) {}
}
