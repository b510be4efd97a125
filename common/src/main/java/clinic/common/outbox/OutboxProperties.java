package clinic.common.outbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// How events leave.
///
/// @param relay false where this instance leaves the sending to others
/// @param lanes into how many lanes keys are spread; more instances than lanes do not help. Change
///     it to a multiple only
/// @param batch how many rows are sent before the broker's acknowledgements are awaited
/// @param largest what one record's key, headers and data may have together
/// @param busyPoll the wait before looking again after something was sent
/// @param idlePoll the wait into which an idle relay relaxes; a commit of the same instance wakes
///     it at once
/// @param takeOver how often an instance tries to lead the lanes it does not lead
/// @param firstRetry the wait after the first failed batch; doubles up to `longestRetry`
/// @param sendTimeout how long the broker may take to acknowledge a record
/// @param metadataTimeout how long to wait for the broker to know the topic
/// @param linger how long the producer waits for more records to send together
@ConfigurationProperties("clinic.outbox")
public record OutboxProperties(
        @DefaultValue("true") boolean relay,
        @DefaultValue("4") int lanes,
        @DefaultValue("500") int batch,
        @DefaultValue("900KB") DataSize largest,
        @DefaultValue("PT0.005S") Duration busyPoll,
        @DefaultValue("PT0.25S") Duration idlePoll,
        @DefaultValue("PT0.5S") Duration takeOver,
        @DefaultValue("PT0.1S") Duration firstRetry,
        @DefaultValue("PT2S") Duration longestRetry,
        @DefaultValue("PT20S") Duration sendTimeout,
        @DefaultValue("PT5S") Duration metadataTimeout,
        @DefaultValue("PT0.001S") Duration linger) {}
