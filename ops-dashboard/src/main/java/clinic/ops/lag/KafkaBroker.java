package clinic.ops.lag;

import clinic.common.backlog.TopicOffsets;
import clinic.ops.lag.GroupOffsets.PartitionOffsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.stereotype.Component;

/// Asks the broker itself, in five requests, however many groups there are.
@Component
class KafkaBroker implements Broker, AutoCloseable {

    private static final Set<GroupState> NOBODY_THERE = Set.of(GroupState.EMPTY, GroupState.DEAD);
    private static final long NOTHING_COMMITTED = -1;

    private final Map<String, Object> settings;
    private final FirstRecords records;
    private @Nullable Admin admin;

    KafkaBroker(KafkaProperties kafka, LagSettings lag) {
        settings = new HashMap<>(kafka.buildAdminProperties());
        int within = Math.toIntExact(lag.answerWithin().toMillis());
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, within);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, within);
        settings.put(AdminClientConfig.CLIENT_ID_CONFIG, "ops-lag");
        records = new FirstRecords(kafka.buildConsumerProperties(), lag.answerWithin());
    }

    @Override
    public List<GroupOffsets> groups() {
        try {
            return groups(opened());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokerAway(e);
        } catch (ExecutionException | KafkaException e) {
            throw new BrokerAway(e);
        }
    }

    private Admin opened() {
        Admin open = admin;
        if (open == null) {
            open = Admin.create(settings);
            admin = open;
        }
        return open;
    }

    /// The ends come before what is committed: what is taken in between the two is no lag.
    private static List<GroupOffsets> groups(Admin open)
            throws ExecutionException, InterruptedException {
        Map<Group, GroupState> states = states(open);
        Set<String> topics = states.keySet().stream().map(Group::topic).collect(Collectors.toSet());
        TopicOffsets offsets = TopicOffsets.read(open, topics);
        Map<String, Map<TopicPartition, OffsetAndMetadata>> committed =
                committed(open, states.keySet());
        List<GroupOffsets> groups = new ArrayList<>();
        for (Group group : states.keySet()) {
            List<PartitionOffsets> stands =
                    offsets.partitions(group.topic()).stream()
                            .map(
                                    each ->
                                            PartitionOffsets.of(
                                                    each.partition(),
                                                    done(committed.get(group.id()), each),
                                                    offsets.begin(each),
                                                    offsets.end(each)))
                            .sorted(Comparator.comparingInt(PartitionOffsets::partition))
                            .toList();
            boolean listening = !NOBODY_THERE.contains(states.get(group));
            groups.add(new GroupOffsets(group, listening, stands));
        }
        return groups;
    }

    /// By the group's name.
    private static Map<String, Map<TopicPartition, OffsetAndMetadata>> committed(
            Admin open, Set<Group> groups) throws ExecutionException, InterruptedException {
        ListConsumerGroupOffsetsSpec all = new ListConsumerGroupOffsetsSpec();
        return groups.isEmpty()
                ? Map.of()
                : open.listConsumerGroupOffsets(
                                groups.stream().collect(Collectors.toMap(Group::id, _ -> all)))
                        .all()
                        .get();
    }

    private static Map<Group, GroupState> states(Admin open)
            throws ExecutionException, InterruptedException {
        Map<Group, GroupState> states = new HashMap<>();
        for (GroupListing listing :
                open.listGroups(ListGroupsOptions.forConsumerGroups()).all().get()) {
            Group.named(listing.groupId())
                    .ifPresent(
                            group ->
                                    states.put(
                                            group,
                                            listing.groupState().orElse(GroupState.UNKNOWN)));
        }
        return states;
    }

    /// @param committed absent where the group has committed nothing; so may be each of its values
    private static long done(
            @Nullable Map<TopicPartition, OffsetAndMetadata> committed, TopicPartition partition) {
        OffsetAndMetadata done = committed == null ? null : committed.get(partition);
        return done == null ? NOTHING_COMMITTED : done.offset();
    }

    @Override
    public Map<Place, Instant> times(Set<Place> places) {
        return records.times(places);
    }

    @Override
    public void close() {
        records.close();
        Admin open = admin;
        admin = null;
        if (open != null) {
            open.close(Duration.ZERO);
        }
    }
}
