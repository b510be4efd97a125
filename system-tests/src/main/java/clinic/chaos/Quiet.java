package clinic.chaos;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/// What is left to do in the whole stack, seen from outside: it does not matter which instance of a
/// service is there to say so.
final class Quiet {
    private final Database database;
    private final Broker broker;

    Quiet(Database database, Broker broker) {
        this.database = database;
        this.broker = broker;
    }

    /// @param now by the product's clock
    /// @throws IllegalStateException where somebody who must be asked does not answer
    Map<String, Long> left(Instant now) throws SQLException {
        var left = new HashMap<String, Long>();
        lags().forEach((group, lag) -> left.merge(group, lag, Long::sum));
        try (Connection connection = database.open()) {
            for (String schema : Database.SCHEMAS) {
                left.put(schema + " outbox", count(connection, schema + ".outbox"));
                left.put(
                        schema + " due",
                        count(
                                connection,
                                schema + ".due_work where try_at <= '" + now + "'::timestamptz"));
            }
        }
        left.values().removeIf(count -> count == 0);
        return left;
    }

    private static long count(Connection connection, String what) throws SQLException {
        return Long.parseLong(
                Database.texts(connection, "select count(*) from " + what).getFirst());
    }

    /// What every group of consumers has not heard yet.
    private Map<String, Long> lags() {
        var lags = new HashMap<String, Long>();
        List<String> groups =
                broker
                        .asked(
                                admin ->
                                        admin.listGroups(ListGroupsOptions.forConsumerGroups())
                                                .all())
                        .stream()
                        .map(group -> group.groupId())
                        .filter(group -> group.contains(".clinic."))
                        .toList();
        var committed = new HashMap<String, Map<TopicPartition, Long>>();
        var ends = new HashMap<TopicPartition, OffsetSpec>();
        for (String group : groups) {
            var offsets = new HashMap<TopicPartition, Long>();
            broker.asked(
                            admin ->
                                    admin.listConsumerGroupOffsets(group)
                                            .partitionsToOffsetAndMetadata())
                    .forEach(
                            (partition, offset) -> {
                                if (offset != null) {
                                    offsets.put(partition, offset.offset());
                                }
                            });
            committed.put(group, offsets);
            String topic = group.substring(group.indexOf(".clinic.") + 1);
            for (int partition = 0; partition < TopicFaults.PARTITIONS; partition++) {
                ends.put(new TopicPartition(topic, partition), OffsetSpec.latest());
            }
        }
        var latest = broker.asked(admin -> admin.listOffsets(ends).all());
        committed.forEach(
                (group, offsets) -> {
                    String topic = group.substring(group.indexOf(".clinic.") + 1);
                    latest.forEach(
                            (partition, end) -> {
                                if (partition.topic().equals(topic)) {
                                    long lag = end.offset() - offsets.getOrDefault(partition, 0L);
                                    lags.merge(group, Math.max(0, lag), Long::sum);
                                }
                            });
                });
        return lags;
    }
}
