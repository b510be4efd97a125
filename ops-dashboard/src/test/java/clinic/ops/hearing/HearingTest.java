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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// The whole way from a real broker into the tables.
@SpringBootTest(properties = "management.server.port=0")
class HearingTest {

    private static final Instant T0 = HandClock.START;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired EventCodec codec;
    @Autowired EventLog log;
    @Autowired BookingStages stages;
    @Autowired ParkedLetters letters;

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
        await().atMost(PATIENCE)
                .untilAsserted(
                        () ->
                                assertThat(timeline())
                                        .extracting(LoggedEvent::type)
                                        .containsExactly(
                                                "clinic.booking.requested.v1",
                                                "clinic.screening.opened.v1",
                                                "clinic.notification.sent.v1",
                                                "clinic.booking.screening-started.v1"));
        assertThat(stages.find(told.bookingId()).map(BookingFlow::stage)).contains(Stage.SCREENING);
        await().atMost(PATIENCE)
                .untilAsserted(
                        () ->
                                assertThat(log.page(Optional.empty(), 500).events())
                                        .filteredOn(e -> e.key().equals(told.patientId()))
                                        .hasSize(1));
    }

    @Test
    void hearsOfARecordThatNobodyCanRead() {
        String key = told.bookingId().toString();
        tell(new ProducerRecord<>(Topics.SCREENINGS, key.getBytes(UTF_8), "{".getBytes(UTF_8)));
        await().atMost(PATIENCE)
                .untilAsserted(
                        () ->
                                assertThat(
                                                letters.page(Which.ALL, OptionalLong.empty(), 50)
                                                        .letters())
                                        .filteredOn(letter -> letter.key().equals(key))
                                        .singleElement()
                                        .returns("ops-dashboard", ParkedLetter::parkedBy)
                                        .returns(Topics.SCREENINGS, ParkedLetter::topic));
    }

    @SafeVarargs
    private static void tell(ProducerRecord<byte[], byte[]>... records) {
        try (var producer =
                new KafkaProducer<>(
                        Map.<String, Object>of("bootstrap.servers", KafkaForTests.address()),
                        new ByteArraySerializer(),
                        new ByteArraySerializer())) {
            List.of(records).forEach(producer::send);
        }
    }

    private List<LoggedEvent> timeline() {
        return log.page(told.bookingId(), Optional.empty(), 100).events();
    }
}
