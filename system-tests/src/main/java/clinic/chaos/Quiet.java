package clinic.chaos;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
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
        try (Connection connection = database.open();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(question(now))) {
            while (rows.next()) {
                left.put(rows.getString(1), rows.getLong(2));
            }
        }
        left.values().removeIf(count -> count == 0);
        return left;
    }

    /// One for all schemas, as it is asked again and again.
    private static String question(Instant now) {
        return Database.SCHEMAS.stream()
                .map(
                        schema ->
                                """
                                select '%1$s outbox', count(*) from %1$s.outbox
                                union all select '%1$s due', count(*) from %1$s.due_work where try_at <= '%2$s'
                                """
                                        .formatted(schema, now))
                .collect(Collectors.joining(" union all "));
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
        var wanted = new HashMap<String, ListConsumerGroupOffsetsSpec>();
        groups.forEach(group -> wanted.put(group, new ListConsumerGroupOffsetsSpec()));
        var committed = broker.asked(admin -> admin.listConsumerGroupOffsets(wanted).all());
        var ends = new HashMap<TopicPartition, OffsetSpec>();
        for (String group : groups) {
            for (int partition = 0; partition < TopicFaults.PARTITIONS; partition++) {
                ends.put(new TopicPartition(topic(group), partition), OffsetSpec.latest());
            }
        }
        var latest = broker.asked(admin -> admin.listOffsets(ends).all());
        committed.forEach(
                (group, offsets) ->
                        latest.forEach(
                                (partition, end) -> {
                                    if (partition.topic().equals(topic(group))) {
                                        OffsetAndMetadata at = offsets.get(partition);
                                        long heard = at == null ? 0 : at.offset();
                                        lags.merge(
                                                group,
                                                Math.max(0, end.offset() - heard),
                                                Long::sum);
                                    }
                                }));
        return lags;
    }

    private static String topic(String group) {
        return group.substring(group.indexOf(".clinic.") + 1);
    }
}
