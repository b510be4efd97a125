package clinic.common.backbone;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.common.backlog.BacklogEndpoint;
import clinic.common.contract.BookingContract;
import clinic.common.contract.Stage;
import clinic.common.outbox.Outbox;
import clinic.common.testing.KafkaForTests;
import clinic.common.testing.PostgresForTests;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/// A service that starts while there is no broker.
@SpringBootTest(
        classes = HearingService.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.application.name=early-test",
            "clinic.schema=early",
            "management.server.port=0",
            "spring.config.import=classpath:clinic-common.yml"
        })
@DirtiesContext
class LateBrokerTest {
    private static final int PORT = KafkaForTests.freePort();

    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final BacklogEndpoint backlog;

    @Autowired
    LateBrokerTest(
            Outbox outbox,
            TransactionTemplate transaction,
            JdbcClient jdbc,
            BacklogEndpoint backlog) {
        this.outbox = outbox;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.backlog = backlog;
    }

    @DynamicPropertySource
    static void surroundings(DynamicPropertyRegistry properties) {
        PostgresForTests.forSpring(properties, "early");
        properties.add("spring.kafka.bootstrap-servers", () -> "localhost:" + PORT);
    }

    @Test
    void goesOnAsSoonAsTheBrokerIsThere() {
        UUID booking = UUID.randomUUID();
        transaction.executeWithoutResult(
                _ ->
                        outbox.announce(
                                new BookingContract.Confirmed(booking, booking, Stage.CONFIRMED),
                                1));
        assertThat(backlog.read().outbox()).isEqualTo(1);
        assertThat(backlog.read().inboxLag()).as("unknown").isEqualTo(-1);
        KafkaForTests.startAt(PORT);
        Awaitility.await().untilAsserted(() -> assertThat(heard()).isEqualTo(1));
        assertThat(backlog.read().outbox()).isZero();
    }

    private int heard() {
        return jdbc.sql("select count(*) from heard").query(Integer.class).single();
    }
}
