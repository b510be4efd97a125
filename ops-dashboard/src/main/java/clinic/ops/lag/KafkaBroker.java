package clinic.ops.lag;

import clinic.ops.lag.GroupOffsets.PartitionOffsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
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
        List<TopicPartition> partitions = partitions(open, new TreeSet<>(topics));
        Map<TopicPartition, Long> begins = offsets(open, partitions, OffsetSpec.earliest());
        Map<TopicPartition, Long> ends = offsets(open, partitions, OffsetSpec.latest());
        Map<String, Map<TopicPartition, OffsetAndMetadata>> committed =
                committed(open, states.keySet());
        List<GroupOffsets> groups = new ArrayList<>();
        for (Group group : states.keySet()) {
            List<PartitionOffsets> stands =
                    partitions.stream()
                            .filter(each -> each.topic().equals(group.topic()))
                            .map(
                                    each ->
                                            PartitionOffsets.of(
                                                    each.partition(),
                                                    done(committed.get(group.id()), each),
                                                    begins.getOrDefault(each, 0L),
                                                    ends.getOrDefault(each, 0L)))
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

    /// A topic that is not made yet has none.
    private static List<TopicPartition> partitions(Admin open, Collection<String> topics)
            throws ExecutionException, InterruptedException {
        List<TopicPartition> partitions = new ArrayList<>();
        for (KafkaFuture<TopicDescription> topic :
                open.describeTopics(topics).topicNameValues().values()) {
            try {
                TopicDescription described = topic.get();
                described
                        .partitions()
                        .forEach(
                                p ->
                                        partitions.add(
                                                new TopicPartition(
                                                        described.name(), p.partition())));
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                    throw e;
                }
            }
        }
        return partitions;
    }

    private static Map<TopicPartition, Long> offsets(
            Admin open, List<TopicPartition> partitions, OffsetSpec which)
            throws ExecutionException, InterruptedException {
        return open
                .listOffsets(
                        partitions.stream()
                                .collect(Collectors.toMap(Function.identity(), _ -> which)))
                .all()
                .get()
                .entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().offset()));
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
