package clinic.checker.gather;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/// Who hears what, and how far: groups are named `<application>.<topic>`.
final class Groups implements AutoCloseable {
    private static final String TOPICS = "clinic.";

    private final Admin admin;

    Groups(Installation installation) {
        admin =
                Admin.create(
                        Map.of(
                                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                                installation.kafka(),
                                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                                30_000));
    }

    /// Which schema belongs to `booking-service`, `ops-dashboard` or `gateway`.
    static String schema(String application) {
        return application.replaceAll("-(service|dashboard)$", "");
    }

    /// The groups of services, by name the topic that each hears.
    Map<String, String> heard() {
        Map<String, String> heard = new TreeMap<>();
        for (GroupListing group : got(() -> admin.listGroups().all().get())) {
            int dot = group.groupId().indexOf('.');
            if (dot > 0 && group.groupId().startsWith(TOPICS, dot + 1)) {
                heard.put(group.groupId(), group.groupId().substring(dot + 1));
            }
        }
        return heard;
    }

    /// By topic, the schemas of the services that hear it.
    Map<String, Set<String>> hearers() {
        Map<String, Set<String>> hearers = new HashMap<>();
        heard().forEach(
                        (group, topic) ->
                                hearers.computeIfAbsent(topic, _ -> new TreeSet<>())
                                        .add(schema(group.substring(0, group.indexOf('.')))));
        return hearers;
    }

    /// By group, how many records it has not committed.
    Map<String, Long> lag() {
        Map<String, String> heard = heard();
        Map<String, Map<Integer, Long>> begins =
                offsets(Set.copyOf(heard.values()), OffsetSpec.earliest());
        Map<String, Map<Integer, Long>> ends =
                offsets(Set.copyOf(heard.values()), OffsetSpec.latest());
        var wanted =
                heard.keySet().stream()
                        .collect(
                                Collectors.toMap(
                                        group -> group, _ -> new ListConsumerGroupOffsetsSpec()));
        Map<String, Map<TopicPartition, OffsetAndMetadata>> committed =
                got(() -> admin.listConsumerGroupOffsets(wanted).all().get());
        Map<String, Long> lag = new TreeMap<>();
        heard.forEach(
                (group, topic) -> {
                    long sum = 0;
                    for (var end : ends.getOrDefault(topic, Map.of()).entrySet()) {
                        var partition = new TopicPartition(topic, end.getKey());
                        OffsetAndMetadata at =
                                committed.getOrDefault(group, Map.of()).get(partition);
                        long begin =
                                begins.getOrDefault(topic, Map.of()).getOrDefault(end.getKey(), 0L);
                        long from = at == null ? begin : Math.max(begin, at.offset());
                        sum += Math.max(0, end.getValue() - from);
                    }
                    lag.put(group, sum);
                });
        return lag;
    }

    /// By topic and partition.
    Map<String, Map<Integer, Long>> offsets(Set<String> topics, OffsetSpec spec) {
        Map<String, TopicDescription> described =
                got(() -> admin.describeTopics(topics).allTopicNames().get());
        Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
        described.forEach(
                (topic, description) ->
                        description
                                .partitions()
                                .forEach(
                                        one ->
                                                wanted.put(
                                                        new TopicPartition(topic, one.partition()),
                                                        spec)));
        Map<String, Map<Integer, Long>> offsets = new TreeMap<>();
        got(() -> admin.listOffsets(wanted).all().get())
                .forEach(
                        (partition, at) ->
                                offsets.computeIfAbsent(partition.topic(), _ -> new TreeMap<>())
                                        .put(partition.partition(), at.offset()));
        return offsets;
    }

    private static <T> T got(java.util.concurrent.Callable<T> asked) {
        try {
            return asked.call();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker does not answer", e.getCause());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
