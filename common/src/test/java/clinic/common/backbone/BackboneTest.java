package clinic.common.backbone;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.common.contract.BookingContract;
import clinic.common.contract.Envelope;
import clinic.common.contract.Stage;
import clinic.common.contract.Topics;
import clinic.common.inbox.TopicListener;
import clinic.common.outbox.Outbox;
import clinic.common.testing.KafkaForTests;
import clinic.common.testing.PostgresForTests;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.application.name=backbone-test",
            "clinic.schema=backbone",
            "management.server.port=0",
            "spring.config.import=classpath:clinic-common.yml"
        })
class BackboneTest {

    private final Outbox outbox;
    private final Heard heard;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    @Autowired
    BackboneTest(Outbox outbox, Heard heard, TransactionTemplate transaction, JdbcClient jdbc) {
        this.outbox = outbox;
        this.heard = heard;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    @DynamicPropertySource
    static void surroundings(DynamicPropertyRegistry properties) {
        PostgresForTests.forSpring(properties, "backbone");
        properties.add("spring.kafka.bootstrap-servers", KafkaForTests::address);
    }

    @Test
    void whatIsAnnouncedIsHeardInOrder() {
        UUID booking = UUID.randomUUID();
        UUID patient = UUID.randomUUID();
        transaction.executeWithoutResult(
                _ -> {
                    outbox.announce(
                            new BookingContract.ScreeningStarted(booking, patient, Stage.SCREENING),
                            1);
                    outbox.announce(
                            new BookingContract.DriverAwaited(
                                    booking, patient, Stage.AWAITING_DRIVER),
                            2);
                });
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(heard.sequences(booking)).containsExactly(1L, 2L));
        Awaitility.await()
                .untilAsserted(
                        () ->
                                assertThat(
                                                jdbc.sql("select count(*) from outbox")
                                                        .query(Integer.class)
                                                        .single())
                                        .isZero());
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class Service {
        @Bean
        Heard heard() {
            return new Heard();
        }
    }

    static class Heard implements TopicListener {
        private final List<Envelope> events = new CopyOnWriteArrayList<>();

        @Override
        public String topic() {
            return Topics.BOOKINGS;
        }

        @Override
        public void on(Envelope event) {
            events.add(event);
        }

        List<Long> sequences(UUID key) {
            return events.stream()
                    .filter(e -> e.key().equals(key))
                    .map(Envelope::sequence)
                    .toList();
        }
    }
}
