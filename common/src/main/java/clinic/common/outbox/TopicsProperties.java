package clinic.common.outbox;

import clinic.common.contract.Topics;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How the topics are made.
///
/// @param createTopics false where somebody else makes them
/// @param topics which ones this service sees to; all of them unless said otherwise, so that nobody
///     waits for a neighbour
/// @param partitions of each topic; never changed later, for the keys' order hangs on it
/// @param replication copies of each partition; 3 outside one machine
/// @param minInsyncReplicas how many copies must have a record before it counts as sent; 2 outside
///     one machine
/// @param retention how long events are kept; must be shorter than `clinic.inbox.retention`
/// @param deadLetterRetention how long dead letters are kept
/// @param tombstoneRetention how long the erasure of a patient can still be heard by who was away
@ConfigurationProperties("clinic.kafka")
public record TopicsProperties(
        @DefaultValue("true") boolean createTopics,
        @DefaultValue({
                    Topics.BOOKINGS,
                    Topics.SCREENINGS,
                    Topics.NOTIFICATIONS,
                    Topics.PATIENTS,
                    Topics.DEAD_LETTERS
                })
                List<String> topics,
        @DefaultValue("12") int partitions,
        @DefaultValue("1") short replication,
        @DefaultValue("1") int minInsyncReplicas,
        @DefaultValue("P7D") Duration retention,
        @DefaultValue("P30D") Duration deadLetterRetention,
        @DefaultValue("P30D") Duration tombstoneRetention) {}
