package clinic.common.backbone;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.common.backlog.Backlog;
import clinic.common.backlog.BacklogEndpoint;
import clinic.common.contract.BookingContract;
import clinic.common.contract.Stage;
import clinic.common.inbox.DeadLetters;
import clinic.common.outbox.Outbox;
import clinic.common.testing.KafkaForTests;
import clinic.common.testing.PostgresForTests;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/// A running service loses its broker, or its connections to the database, and goes on by itself:
/// nothing parked, nothing twice, no lag left behind.
@SpringBootTest(
        classes = HearingService.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.application.name=loss-test",
            "clinic.schema=loss",
            "management.server.port=0",
            "clinic.inbox.batch=20",
            "clinic.inbox.commit-timeout=PT0.3S",
            "spring.config.import=classpath:clinic-common.yml"
        })
@DirtiesContext
class LossTest {
    private static final int PORT = KafkaForTests.freePort();
    private static final KafkaForTests.Own BROKER = new KafkaForTests.Own(PORT);
    private static final int MANY = 60;

    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final DeadLetters letters;
    private final BacklogEndpoint backlog;
    private final PGSimpleDataSource besides;
    private final List<UUID> bookings = Stream.generate(UUID::randomUUID).limit(5).toList();

    @Autowired
    LossTest(
            Outbox outbox,
            TransactionTemplate transaction,
            JdbcClient jdbc,
            DeadLetters letters,
            BacklogEndpoint backlog,
            @Value("${spring.datasource.url}") String database) {
        this.outbox = outbox;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.letters = letters;
        this.backlog = backlog;
        besides = new PGSimpleDataSource();
        besides.setUrl(database);
        besides.setUser("postgres");
    }

    @DynamicPropertySource
    static void surroundings(DynamicPropertyRegistry properties) {
        PostgresForTests.forSpring(properties, "loss");
        properties.add("spring.kafka.bootstrap-servers", () -> "localhost:" + PORT);
        BROKER.start();
    }

    /// The poll is held until the broker has gone: its events are applied, its offsets are not
    /// committed, and no later event comes along to commit them.
    @Test
    void whatWasAppliedWhileTheBrokerWentIsNotLeftAsLag() {
        eventually(() -> assertThat(backlog.read().inboxLag()).isZero());
        try (var held = new Held(besides)) {
            transaction.executeWithoutResult(_ -> announce(bookings.getFirst(), 1));
            eventually(() -> assertThat(held.isWaitedFor()).isTrue());
            BROKER.stop();
            assertThat(backlog.read().inboxLag()).as("unknown").isEqualTo(-1);
        }
        eventually(() -> assertHeard(bookings.getFirst(), 1));
        BROKER.start();
        eventually(() -> assertThat(isQuiet(backlog.read())).isTrue());
        assertThat(letters.open(10)).isEmpty();
    }

    @Test
    void connectionsCutAgainAndAgainLoseAndParkNothing() {
        for (int version = 1; version <= MANY; version++) {
            announceAll(version);
            if (version % 6 == 0) {
                cutAllConnections();
            }
        }
        eventually(() -> bookings.forEach(each -> assertHeard(each, MANY)));
        eventually(() -> assertThat(isQuiet(backlog.read())).isTrue());
        assertThat(letters.open(10)).isEmpty();
        assertThat(jdbc.sql("select count(*) from outbox_dead").query(Long.class).single())
                .isZero();
    }

    private void announceAll(long version) {
        Awaitility.await()
                .ignoreExceptions()
                .until(
                        () -> {
                            transaction.executeWithoutResult(
                                    _ -> bookings.forEach(each -> announce(each, version)));
                            return true;
                        });
    }

    private void announce(UUID booking, long version) {
        outbox.announce(new BookingContract.Confirmed(booking, booking, Stage.CONFIRMED), version);
    }

    /// A commit whose connection is cut may have happened or not; here nobody is committing.
    private void cutAllConnections() {
        JdbcClient.create(besides)
                .sql(
                        "select pg_terminate_backend(pid) from pg_stat_activity"
                                + " where datname = current_database() and pid <> pg_backend_pid()")
                .query(Boolean.class)
                .list();
    }

    private void assertHeard(UUID booking, long versions) {
        assertThat(
                        jdbc.sql("select sequence from heard where key = ? order by place")
                                .param(booking)
                                .query(Long.class)
                                .list())
                .isEqualTo(LongStream.rangeClosed(1, versions).boxed().toList());
    }

    private static boolean isQuiet(Backlog counted) {
        return counted.outbox() == 0 && counted.inboxLag() == 0;
    }

    private static void eventually(ThrowingRunnable assertion) {
        Awaitility.await().ignoreExceptions().untilAsserted(assertion);
    }
}
