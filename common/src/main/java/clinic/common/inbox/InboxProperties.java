package clinic.common.inbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// How events arrive.
///
/// @param enabled false where this instance hears nothing
/// @param consumers how many threads listen to each topic
/// @param batch how many events are applied in one transaction at most
/// @param largest a bigger record is parked unread
/// @param firstRetry the wait after a failure that may pass; doubles up to `longestRetry`
/// @param sessionTimeout after which silence a consumer's partitions go to another
/// @param commitTimeout how long the broker may take to note how far we are; then we go back to
///     what it has noted
/// @param retention how long the ids of events are kept; must be longer than the topics keep the
///     events
/// @param daysAhead for how many days partitions are made beforehand
/// @param maintenance how often partitions are made and dropped
/// @param settledLetters how long replayed and discarded letters, by then without their data, and
///     the audit are kept
@ConfigurationProperties("clinic.inbox")
public record InboxProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("1") int consumers,
        @DefaultValue("500") int batch,
        @DefaultValue("1000KB") DataSize largest,
        @DefaultValue("PT0.1S") Duration firstRetry,
        @DefaultValue("PT5S") Duration longestRetry,
        @DefaultValue("PT8S") Duration sessionTimeout,
        @DefaultValue("PT5S") Duration commitTimeout,
        @DefaultValue("P8D") Duration retention,
        @DefaultValue("7") int daysAhead,
        @DefaultValue("PT1H") Duration maintenance,
        @DefaultValue("P90D") Duration settledLetters) {}
