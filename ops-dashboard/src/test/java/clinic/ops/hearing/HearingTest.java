package clinic.ops.hearing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import clinic.common.contract.Envelope;
import clinic.common.contract.EventCodec;
import clinic.common.contract.Stage;
import clinic.common.contract.Topics;
import clinic.common.testing.KafkaForTests;
import clinic.common.testing.PostgresForTests;
import clinic.ops.HandClock;
import clinic.ops.Told;
import clinic.ops.deadletter.ParkedLetter;
import clinic.ops.deadletter.ParkedLetters;
import clinic.ops.deadletter.ParkedLetters.Which;
import clinic.ops.eventlog.EventLog;
import clinic.ops.eventlog.LoggedEvent;
import clinic.ops.flow.BookingFlow;
import clinic.ops.flow.BookingStages;
import clinic.ops.lag.Group;
import clinic.ops.lag.GroupLag;
import clinic.ops.lag.LagQueries;
import clinic.ops.lag.LagView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// The whole way from a real broker into the tables.
@SpringBootTest(properties = "management.server.port=0")
class HearingTest {

    private static final Instant T0 = HandClock.START;

    @Autowired EventCodec codec;
    @Autowired EventLog log;
    @Autowired BookingStages stages;
    @Autowired ParkedLetters letters;
    @Autowired LagQueries lag;

    private final Told told = Told.aboutSomeBooking();

    @DynamicPropertySource
    static void surroundings(DynamicPropertyRegistry properties) {
        PostgresForTests.forSpring(properties, "ops");
        properties.add("spring.kafka.bootstrap-servers", KafkaForTests::address);
    }

    @Test
    void writesDownWhatEachTopicTellsOnce() {
        Envelope requested = told.requested(1, T0);
        Envelope started = told.screeningStarted(2, T0.plusSeconds(3));
        tell(
                codec.write(told.messageSent(1, T0.plusSeconds(2), "BOOKED")),
                codec.write(requested),
                codec.write(requested),
                codec.write(told.screeningOpened(1, T0.plusSeconds(1))),
                codec.write(started),
                codec.write(requested),
                codec.write(told.contactChanged(5, T0)));
        await().untilAsserted(
                        () ->
                                assertThat(timeline())
                                        .extracting(LoggedEvent::type)
                                        .containsExactly(
                                                "clinic.booking.requested.v1",
                                                "clinic.screening.opened.v1",
                                                "clinic.notification.sent.v1",
                                                "clinic.booking.screening-started.v1"));
        assertThat(stages.find(told.bookingId()).map(BookingFlow::stage)).contains(Stage.SCREENING);
        await().untilAsserted(
                        () ->
                                assertThat(log.page(Optional.empty(), 500).events())
                                        .filteredOn(e -> e.key().equals(told.patientId()))
                                        .hasSize(1));
    }

    @Test
    void hearsOfARecordThatNobodyCanRead() {
        String key = told.bookingId().toString();
        tell(new ProducerRecord<>(Topics.SCREENINGS, key.getBytes(UTF_8), "{".getBytes(UTF_8)));
        await().untilAsserted(
                        () ->
                                assertThat(
                                                letters.page(Which.ALL, OptionalLong.empty(), 50)
                                                        .letters())
                                        .filteredOn(letter -> letter.key().equals(key))
                                        .singleElement()
                                        .returns("ops-dashboard", ParkedLetter::parkedBy)
                                        .returns(Topics.SCREENINGS, ParkedLetter::topic));
    }

    /// All on one partition, and an event behind them that nobody may hold up.
    @Test
    void badInputOfEveryKindIsSeenWithItsReasonAndHoldsNothingUp() {
        ProducerRecord<byte[], byte[]> sound = codec.write(told.redFlag(1, T0));
        byte[] data = sound.value();
        Map<String, ProducerRecord<byte[], byte[]>> bad =
                Map.of(
                        "not a CloudEvent", bad(key(), data, new RecordHeaders()),
                        "unknown type", bad(key(), data, typed(sound, "clinic.x.exploded.v1")),
                        "no key", bad(null, data, sound.headers()),
                        "no data", bad(key(), null, sound.headers()),
                        "/bookingId breaks 'type'",
                                bad(key(), "{\"bookingId\":7}".getBytes(UTF_8), sound.headers()),
                        "2000036 bytes are more than a record may have",
                                bad(key(), new byte[2_000_000], sound.headers()));
        bad.values().forEach(HearingTest::tell);
        ProducerRecord<byte[], byte[]> newer =
                bad(key(), data, typed(sound, "clinic.screening.opened.v2"));
        Told other = Told.aboutSomeBooking();
        ProducerRecord<byte[], byte[]> good = codec.write(other.screeningOpened(1, T0));
        tell(newer, bad(good.key(), good.value(), good.headers()));
        await().untilAsserted(() -> assertThat(timeline(other)).hasSize(1));
        bad.forEach((reason, record) -> eventuallySeen(record, reason));
        eventuallySeen(newer, "unknown type");
    }

    @Test
    void whoHearsIsSeenToHearAndToBeUpToDate() {
        tell(codec.write(told.requested(1, T0)));
        await().untilAsserted(
                        () ->
                                assertThat(lag.now().groups())
                                        .extracting(LagView.Line::lag)
                                        .filteredOn(GroupLag::listening)
                                        .filteredOn(line -> line.behind() == 0)
                                        .filteredOn(line -> line.lag().duration().isZero())
                                        .extracting(GroupLag::group)
                                        .contains(
                                                new Group("ops-dashboard", Topics.BOOKINGS),
                                                new Group("ops-dashboard", Topics.DEAD_LETTERS)));
    }

    private void eventuallySeen(ProducerRecord<byte[], byte[]> bad, String reason) {
        String key = bad.key() == null ? "" : new String(bad.key(), UTF_8);
        await().untilAsserted(
                        () ->
                                assertThat(
                                                letters.page(Which.OPEN, OptionalLong.empty(), 99)
                                                        .letters())
                                        .filteredOn(letter -> letter.key().equals(key))
                                        .extracting(ParkedLetter::reason)
                                        .containsExactly(reason));
    }

    private static byte[] key() {
        return UUID.randomUUID().toString().getBytes(UTF_8);
    }

    private static ProducerRecord<byte[], byte[]> bad(
            byte @Nullable [] key, byte @Nullable [] value, Headers headers) {
        return new ProducerRecord<byte[], byte[]>(Topics.SCREENINGS, 0, key, value, headers);
    }

    private static Headers typed(ProducerRecord<byte[], byte[]> record, String type) {
        RecordHeaders headers = new RecordHeaders(record.headers());
        headers.remove("ce_type").add("ce_type", type.getBytes(UTF_8));
        return headers;
    }

    @SafeVarargs
    private static void tell(ProducerRecord<byte[], byte[]>... records) {
        try (var producer =
                new KafkaProducer<>(
                        Map.<String, Object>of(
                                "bootstrap.servers",
                                KafkaForTests.address(),
                                "max.request.size",
                                4_000_000),
                        new ByteArraySerializer(),
                        new ByteArraySerializer())) {
            List.of(records).forEach(producer::send);
        }
    }

    private List<LoggedEvent> timeline() {
        return timeline(told);
    }

    private List<LoggedEvent> timeline(Told which) {
        return log.page(which.bookingId(), Optional.empty(), 100).events();
    }
}
