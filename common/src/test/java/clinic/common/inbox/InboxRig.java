package clinic.common.inbox;

import clinic.common.contract.BookingContract;
import clinic.common.contract.ContractEvent;
import clinic.common.contract.ContractSchemas;
import clinic.common.contract.Envelope;
import clinic.common.contract.EventCodec;
import clinic.common.contract.Stage;
import clinic.common.contract.Topics;
import clinic.common.id.Ids;
import clinic.common.testing.PostgresForTests;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.util.unit.DataSize;

/// An inbox on a real database, fed by hand, with a listener that writes what it hears into a
/// ledger.
final class InboxRig {
    static final InboxProperties PROPERTIES =
            new InboxProperties(
                    true,
                    1,
                    500,
                    DataSize.ofKilobytes(1000),
                    Duration.ofMillis(10),
                    Duration.ofMillis(50),
                    Duration.ofSeconds(8),
                    Duration.ofSeconds(5),
                    Duration.ofDays(8),
                    2,
                    Duration.ofHours(1),
                    Duration.ofDays(90));

    final PostgresForTests.TestDatabase database = PostgresForTests.migrated("inbox_test");
    final JdbcClient jdbc;
    final JdbcTransactionManager transactions;
    final EventCodec codec = new EventCodec(new ContractSchemas());
    final List<ProducerRecord<byte[], byte[]>> told = new ArrayList<>();
    final Ledger listener;
    final Intake intake;
    final DeadLetters letters;
    private final Ids ids = new Ids(Clock.systemUTC());
    private long offset;

    InboxRig(boolean gapless) {
        transactions = new JdbcTransactionManager(pool(database));
        jdbc = JdbcClient.create(java.util.Objects.requireNonNull(transactions.getDataSource()));
        jdbc.sql(
                        "create table ledger (place bigint generated always as identity, key uuid, sequence bigint,"
                                + " kind text unique deferrable initially deferred)")
                .update();
        listener = new Ledger(jdbc, gapless);
        Sitting.Desk desk =
                new Sitting.Desk(
                        new Positions(jdbc),
                        new LetterRows(jdbc),
                        new LetterReader(codec, PROPERTIES.largest()),
                        new Announcements((record, _, _) -> told.add(record), ids, "inbox-test"));
        OneByOne oneByOne = new OneByOne(jdbc, transactions);
        intake = new Intake(desk, oneByOne, transactions);
        letters =
                new DeadLetters(
                        desk.letters(),
                        new LetterBox(jdbc),
                        new Replay(desk, oneByOne, Map.of(listener.topic(), listener)),
                        new LetterAudit(jdbc),
                        Clock.systemUTC(),
                        transactions);
    }

    private static HikariDataSource pool(PostgresForTests.TestDatabase database) {
        HikariDataSource pool = new HikariDataSource();
        pool.setDataSource(database.dataSource());
        pool.setMaximumPoolSize(3);
        pool.setMinimumIdle(0);
        pool.setIdleTimeout(10_000);
        return pool;
    }

    @SafeVarargs
    final void arrive(ConsumerRecord<byte[], byte[]>... records) {
        intake.take(listener, Arrays.asList(records));
    }

    ConsumerRecord<byte[], byte[]> event(UUID booking, long sequence) {
        return record(codec.write(envelope(booking, sequence)));
    }

    Envelope envelope(UUID booking, long sequence) {
        ContractEvent event =
                new BookingContract.Confirmed(booking, UUID.randomUUID(), Stage.CONFIRMED);
        return new Envelope(
                ids.next(), "/test", Instant.EPOCH, sequence, ids.next(), null, null, event);
    }

    ConsumerRecord<byte[], byte[]> record(ProducerRecord<byte[], byte[]> sent) {
        byte[] value = sent.value();
        return new ConsumerRecord<>(
                sent.topic(),
                0,
                offset++,
                1_000,
                TimestampType.CREATE_TIME,
                sent.key() == null ? -1 : sent.key().length,
                value == null ? -1 : value.length,
                sent.key(),
                value,
                sent.headers(),
                Optional.empty());
    }

    /// The same event at another place in the topic.
    ConsumerRecord<byte[], byte[]> again(ConsumerRecord<byte[], byte[]> record) {
        return record(
                new ProducerRecord<>(
                        record.topic(),
                        null,
                        null,
                        record.key(),
                        record.value(),
                        record.headers()));
    }

    List<Long> heard(UUID booking) {
        return jdbc.sql("select sequence from ledger where key = ? order by place")
                .param(booking)
                .query(Long.class)
                .list();
    }

    /// What the inbox itself says was applied, in the order of application.
    List<Long> applied(UUID booking) {
        return jdbc.sql("select sequence from applied where key = ? order by no")
                .param(booking.toString())
                .query(Long.class)
                .list();
    }

    List<String> statuses() {
        return jdbc.sql("select status from dead_letter order by id").query(String.class).list();
    }

    /// Writes down what it hears, and fails where it is told to.
    static final class Ledger implements TopicListener {
        private final JdbcClient jdbc;
        private final boolean gapless;
        final Set<UUID> poisoned = new HashSet<>();
        final Set<UUID> poisonedAtCommit = new HashSet<>();
        Predicate<Envelope> alsoPoisoned = _ -> false;
        int failuresThatPass;

        /// Happens once, after the first event that is written down.
        @Nullable Runnable fault;

        Ledger(JdbcClient jdbc, boolean gapless) {
            this.jdbc = jdbc;
            this.gapless = gapless;
        }

        @Override
        public String topic() {
            return Topics.BOOKINGS;
        }

        @Override
        public boolean gapless() {
            return gapless;
        }

        @Override
        public void on(Envelope event) {
            jdbc.sql("insert into ledger (key, sequence, kind) values (?, ?, ?)")
                    .param(event.key())
                    .param(event.sequence())
                    .param(
                            poisonedAtCommit.contains(event.key())
                                    ? "the same"
                                    : event.id().toString())
                    .update();
            Runnable once = fault;
            if (once != null) {
                fault = null;
                once.run();
            }
            if (failuresThatPass > 0) {
                failuresThatPass--;
                throw new org.springframework.dao.CannotAcquireLockException("once");
            }
            if (poisoned.contains(event.key()) || alsoPoisoned.test(event)) {
                throw new IllegalStateException("said the name of a patient");
            }
        }
    }
}
