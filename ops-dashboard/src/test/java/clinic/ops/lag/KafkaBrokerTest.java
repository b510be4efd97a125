package clinic.ops.lag;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import clinic.common.contract.Topics;
import clinic.common.testing.KafkaForTests;
import clinic.ops.lag.GroupOffsets.PartitionOffsets;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;

/// Against a real broker, and against none.
class KafkaBrokerTest {

    private static final Instant T0 = Instant.parse("2026-03-02T09:00:00Z");
    private static final String TOPIC = Topics.NOTIFICATIONS;

    private final String service = "service-" + UUID.randomUUID();

    @Test
    void saysWhereAGroupStandsAndSinceWhenItsNextRecordWaits() throws Exception {
        KafkaForTests.topics(TOPIC);
        long before = write(3, T0);
        commit(service, before + 1);
        commit(service + "-2", before + 2);
        commitAs("perf-" + service, before);
        try (KafkaBroker broker = broker(KafkaForTests.address(), Duration.ofSeconds(30))) {
            GroupOffsets group = group(broker, service);
            assertThat(group.listening()).isFalse();
            assertThat(group.partitions()).hasSize(12);
            PartitionOffsets stands = partition(group);
            assertThat(stands.next()).isEqualTo(before + 1);
            assertThat(stands.behind()).isEqualTo(2);
            Place next = group.place(stands);
            Place other = new Place(TOPIC, 11, before + 2);
            assertThat(broker.times(Set.of(next, other)))
                    .isEqualTo(Map.of(next, T0.plusSeconds(1), other, T0.plusSeconds(2)));
            assertThat(broker.groups()).noneMatch(g -> g.group().service().startsWith("perf"));
            commit(service, before + 3);
            assertThat(partition(group(broker, service)).behind()).isZero();
        }
    }

    @Test
    void leavesOutWhatItCannotSayInTime() throws Exception {
        KafkaForTests.topics(TOPIC);
        Place known = new Place(TOPIC, 11, write(1, T0));
        Place beyond = new Place(TOPIC, 11, known.offset() + 1);
        try (KafkaBroker broker = broker(KafkaForTests.address(), Duration.ofSeconds(1))) {
            await().until(() -> broker.times(Set.of(known)).containsKey(known));
            assertThat(broker.times(Set.of(known, beyond))).containsOnlyKeys(known);
        }
    }

    @Test
    void isAwayWhereItIsThereAndSaysNothing() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                KafkaBroker broker =
                        broker("127.0.0.1:" + silent.getLocalPort(), Duration.ofMillis(300))) {
            long from = System.nanoTime();
            assertThatThrownBy(broker::groups).isInstanceOf(BrokerAway.class);
            assertThat(broker.times(Set.of(new Place(TOPIC, 0, 0)))).isEmpty();
            assertThat(Duration.ofNanos(System.nanoTime() - from))
                    .isLessThan(Duration.ofSeconds(5));
        }
    }

    private static KafkaBroker broker(String address, Duration within) {
        KafkaProperties kafka = new KafkaProperties();
        kafka.setBootstrapServers(List.of(address));
        return new KafkaBroker(
                kafka, new LagSettings(Duration.ofSeconds(5), within, Duration.ofMinutes(1)));
    }

    private static GroupOffsets group(KafkaBroker broker, String service) {
        return broker.groups().stream()
                .filter(each -> each.group().equals(new Group(service, TOPIC)))
                .findFirst()
                .orElseThrow();
    }

    private static PartitionOffsets partition(GroupOffsets group) {
        return group.partitions().stream()
                .filter(each -> each.partition() == 11)
                .findFirst()
                .orElseThrow();
    }

    /// @return the offset of the first one
    private static long write(int records, Instant from) throws Exception {
        try (var producer =
                new KafkaProducer<>(
                        Map.<String, Object>of("bootstrap.servers", KafkaForTests.address()),
                        new ByteArraySerializer(),
                        new ByteArraySerializer())) {
            byte[] key = UUID.randomUUID().toString().getBytes(UTF_8);
            long first = -1;
            for (int i = 0; i < records; i++) {
                long at = from.plusSeconds(i).toEpochMilli();
                var record =
                        new ProducerRecord<byte[], byte[]>(TOPIC, 11, at, key, "x".getBytes(UTF_8));
                long offset = producer.send(record).get().offset();
                first = first < 0 ? offset : first;
            }
            return first;
        }
    }

    private static void commit(String service, long offset) throws Exception {
        commitAs(new Group(service, TOPIC).id(), offset);
    }

    private static void commitAs(String group, long offset) throws Exception {
        try (Admin admin = KafkaForTests.admin()) {
            admin.alterConsumerGroupOffsets(
                            group,
                            Map.of(new TopicPartition(TOPIC, 11), new OffsetAndMetadata(offset)))
                    .all()
                    .get();
        }
    }
}
