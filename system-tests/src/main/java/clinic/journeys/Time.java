package clinic.journeys;

import java.time.Duration;
import java.time.Instant;

/// The time that journeys share with all services.
public interface Time {

    Instant now();

    /// Moves every service's clock.
    ///
    /// @return the new time
    Instant forward(Duration step);

    /// Returns when no service has an event to send, an event to hear or work that is due.
    void awaitQuiet();
}
