package clinic.common.outbox;

import clinic.common.contract.BookingContract;
import clinic.common.contract.ContractSchemas;
import clinic.common.contract.EventCodec;
import clinic.common.contract.Stage;
import clinic.common.id.Ids;
import clinic.common.testing.PostgresForTests;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/// An outbox on a real database.
final class OutboxRig {
    static final OutboxProperties PROPERTIES =
            new OutboxProperties(
                    true,
                    100,
                    DataSize.ofMegabytes(1),
                    DataSize.ofKilobytes(900),
                    Duration.ofMillis(5),
                    Duration.ofMillis(50),
                    Duration.ofMillis(250),
                    Duration.ofSeconds(3),
                    Duration.ofMillis(5),
                    Duration.ofMillis(20),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(8),
                    Duration.ofMillis(500),
                    Duration.ZERO);

    final PostgresForTests.TestDatabase database = PostgresForTests.migrated("outbox_test");
    final JdbcTransactionManager transactions = new JdbcTransactionManager(database.dataSource());
    final JdbcClient jdbc = JdbcClient.create(Objects.requireNonNull(transactions.getDataSource()));
    final TransactionTemplate transaction = new TransactionTemplate(transactions);
    final Wake wake = new Wake();
    final EventCodec codec = new EventCodec(new ContractSchemas());
    final JdbcOutbox outbox =
            new JdbcOutbox(
                    new JdbcTemplate(Objects.requireNonNull(transactions.getDataSource())),
                    codec,
                    new Ids(Clock.systemUTC()),
                    Clock.systemUTC(),
                    "/outbox-test",
                    PROPERTIES,
                    wake);

    Relay relay(Sender.ProducerSource producers) {
        return new Relay(
                () -> database.dataSource().getConnection(), producers, PROPERTIES, new Wake());
    }

    /// Announces these versions of a booking in one transaction.
    void announce(UUID booking, long from, long to) {
        transaction.executeWithoutResult(
                _ -> {
                    for (long version = from; version <= to; version++) {
                        outbox.announce(confirmed(booking), version);
                    }
                });
    }

    static BookingContract.Confirmed confirmed(UUID booking) {
        return new BookingContract.Confirmed(booking, booking, Stage.CONFIRMED);
    }

    int rows() {
        return jdbc.sql("select count(*) from outbox").query(Integer.class).single();
    }

    void awaitEmpty() {
        Awaitility.await().until(() -> rows() == 0);
    }

    List<String> column(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }
}
