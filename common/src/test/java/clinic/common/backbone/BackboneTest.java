package clinic.common.backbone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.common.backlog.Backlog;
import clinic.common.backlog.BacklogEndpoint;
import clinic.common.contract.BookingContract;
import clinic.common.contract.Envelope;
import clinic.common.contract.EventCodec;
import clinic.common.contract.Stage;
import clinic.common.contract.Topics;
import clinic.common.inbox.DeadLetter;
import clinic.common.inbox.DeadLetters;
import clinic.common.outbox.Outbox;
import clinic.common.testing.KafkaForTests;
import clinic.common.testing.PostgresForTests;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.client.RestClient;

/// A whole service with a real database and a real broker. It starts before the topics are there.
@SpringBootTest(
        classes = HearingService.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.application.name=backbone-test",
            "clinic.schema=backbone",
            "management.server.port=0",
            "spring.config.import=classpath:clinic-common.yml"
        })
class BackboneTest {
    private static final int MANY = 100;

    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final EventCodec codec;
    private final DeadLetters letters;
    private final BacklogEndpoint backlog;
    private final UUID booking = UUID.randomUUID();

    @Autowired
    BackboneTest(
            Outbox outbox,
            TransactionTemplate transaction,
            JdbcClient jdbc,
            EventCodec codec,
            DeadLetters letters,
            BacklogEndpoint backlog) {
        this.outbox = outbox;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.codec = codec;
        this.letters = letters;
        this.backlog = backlog;
    }

    @DynamicPropertySource
    static void surroundings(DynamicPropertyRegistry properties) {
        PostgresForTests.forSpring(properties, "backbone");
        properties.add("spring.kafka.bootstrap-servers", KafkaForTests::address);
    }

    @Test
    void whatIsAnnouncedIsHeardOnceAndInOrder() {
        List<UUID> bookings = List.of(booking, UUID.randomUUID(), UUID.randomUUID());
        for (long version = 1; version <= MANY; version++) {
            long now = version;
            transaction.executeWithoutResult(
                    _ -> bookings.forEach(each -> outbox.announce(confirmed(each), now)));
        }
        List<Long> all = LongStream.rangeClosed(1, MANY).boxed().toList();
        eventually(() -> bookings.forEach(each -> assertThat(heard(each)).isEqualTo(all)));
        eventually(() -> assertThat(isQuiet(backlog.read())).isTrue());
    }

    @Test
    void repeatsFromTheBrokerHaveNoSecondEffect() {
        List<ProducerRecord<byte[], byte[]>> records =
                LongStream.rangeClosed(1, 20).mapToObj(this::record).toList();
        send(records);
        send(records);
        send(List.of(record(21)));
        eventually(
                () ->
                        assertThat(heard(booking))
                                .isEqualTo(LongStream.rangeClosed(1, 21).boxed().toList()));
    }

    @Test
    void poisonIsParkedToldAndCanBeSeenToWhileOthersGoOn() {
        ProducerRecord<byte[], byte[]> good = record(1);
        ProducerRecord<byte[], byte[]> poison =
                new ProducerRecord<>(
                        Topics.BOOKINGS,
                        null,
                        null,
                        good.key(),
                        "{}".getBytes(UTF_8),
                        good.headers());
        send(List.of(poison, record(2)));
        eventually(() -> assertThat(lettersOf(booking)).hasSize(2));
        UUID other = UUID.randomUUID();
        transaction.executeWithoutResult(_ -> outbox.announce(confirmed(other), 1));
        eventually(() -> assertThat(heard(other)).containsExactly(1L));
        Backlog counted = backlog.read();
        assertThat(counted.parked()).isEqualTo(1);
        assertThat(counted.waiting()).isEqualTo(1);
        letters.discard(lettersOf(booking).getFirst().id(), "ops");
        letters.acceptGap(Topics.BOOKINGS, booking.toString(), "ops");
        letters.replayAll("ops", false);
        assertThat(heard(booking)).containsExactly(2L);
        assertThat(letters.open(10)).isEmpty();
    }

    @Test
    void theBacklogIsOnTheManagementPort(@LocalManagementPort int port) {
        RestClient management = RestClient.create("http://localhost:" + port + "/actuator");
        assertThat(management.get().uri("/backlog").retrieve().body(String.class))
                .contains("\"outbox\":", "\"due\":", "\"inboxLag\":", "\"parked\":");
        assertThat(management.get().uri("/prometheus").retrieve().body(String.class))
                .contains("clinic_outbox_backlog", "clinic_inbox_lag", "clinic_inbox_parked");
        assertThat(management.get().uri("/health").retrieve().body(String.class))
                .contains("\"leadsLanes\":[");
    }

    private List<DeadLetter> lettersOf(UUID key) {
        return letters.open(10).stream().filter(l -> key.toString().equals(l.key())).toList();
    }

    private static boolean isQuiet(Backlog counted) {
        return counted.outbox() == 0 && counted.due() == 0 && counted.inboxLag() == 0;
    }

    private static BookingContract.Confirmed confirmed(UUID booking) {
        return new BookingContract.Confirmed(booking, booking, Stage.CONFIRMED);
    }

    private ProducerRecord<byte[], byte[]> record(long sequence) {
        return codec.write(
                new Envelope(
                        UUID.nameUUIDFromBytes((booking + "/" + sequence).getBytes(UTF_8)),
                        "/elsewhere",
                        Instant.EPOCH,
                        sequence,
                        booking,
                        null,
                        null,
                        confirmed(booking)));
    }

    private static void send(List<ProducerRecord<byte[], byte[]>> records) {
        KafkaForTests.topics(Topics.BOOKINGS);
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", KafkaForTests.address()),
                        new ByteArraySerializer(),
                        new ByteArraySerializer())) {
            records.forEach(producer::send);
        }
    }

    private List<Long> heard(UUID key) {
        return jdbc.sql("select sequence from heard where key = ? order by place")
                .param(key)
                .query(Long.class)
                .list();
    }

    private static void eventually(ThrowingRunnable assertion) {
        Awaitility.await().untilAsserted(assertion);
    }
}
