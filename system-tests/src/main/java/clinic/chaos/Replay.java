package clinic.chaos;

import clinic.journeys.Pause;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/// A service is told everything of the last 24 hours again: it is stopped, its consumers' offsets
/// are set back, and it starts.
final class Replay {
    private static final Duration BACK = Duration.ofHours(24);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Parts parts;
    private final Broker broker;

    Replay(Parts parts, Broker broker) {
        this.parts = parts;
        this.broker = broker;
    }

    String of(String service) {
        List<String> instances = Parts.SENDERS.getOrDefault(service, List.of(service));
        instances.forEach(part -> parts.keepDown(part, true));
        try {
            instances.forEach(parts::end);
            instances.forEach(parts::awaitGone);
            long[] told = {0};
            if (!Pause.until(() -> (told[0] = setBack(service)) >= 0, PATIENCE)) {
                throw new IllegalStateException("the offsets cannot be set back");
            }
            return "%s hears %d records again".formatted(service, told[0]);
        } finally {
            instances.forEach(part -> parts.keepDown(part, false));
        }
    }

    /// @return how many records; -1 where it is tried again, as a killed member still counts
    private long setBack(String service) {
        try {
            long told = 0;
            for (GroupListing group :
                    broker.asked(
                            admin ->
                                    admin.listGroups(ListGroupsOptions.forConsumerGroups())
                                            .all())) {
                if (group.groupId().matches(service + "-(service|dashboard)\\..*")) {
                    told += setGroupBack(group.groupId());
                }
            }
            return told;
        } catch (IllegalStateException _) {
            return -1;
        }
    }

    private long setGroupBack(String group) {
        Map<TopicPartition, OffsetAndMetadata> now =
                broker.asked(
                        admin ->
                                admin.listConsumerGroupOffsets(group)
                                        .partitionsToOffsetAndMetadata());
        Map<TopicPartition, OffsetAndMetadata> before = then(now);
        broker.asked(admin -> admin.alterConsumerGroupOffsets(group, before).all());
        return before.entrySet().stream()
                .mapToLong(
                        one -> {
                            var was = now.get(one.getKey());
                            return was == null ? 0 : was.offset() - one.getValue().offset();
                        })
                .sum();
    }

    private Map<TopicPartition, OffsetAndMetadata> then(
            Map<TopicPartition, OffsetAndMetadata> now) {
        long since = Instant.now().minus(BACK).toEpochMilli();
        var asked = new HashMap<TopicPartition, OffsetSpec>();
        now.keySet().forEach(partition -> asked.put(partition, OffsetSpec.forTimestamp(since)));
        var found = broker.asked((Admin admin) -> admin.listOffsets(asked).all());
        var before = new HashMap<TopicPartition, OffsetAndMetadata>();
        found.forEach(
                (partition, offset) -> {
                    if (offset.offset() >= 0) {
                        before.put(partition, new OffsetAndMetadata(offset.offset()));
                    }
                });
        return before;
    }
}
