package clinic.common.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WaterlineTest {
    private static final Set<Integer> ALL =
            IntStream.range(0, Lanes.COUNT).boxed().collect(Collectors.toSet());

    private final OutboxRig rig = new OutboxRig();
    private final Connection connection = open();
    private final Waterline waterline = waterline();

    private Connection open() {
        try {
            return rig.database.dataSource().getConnection();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Waterline waterline() {
        try {
            return new Waterline(connection, 1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void sendAFew() throws SQLException {
        rig.announce(UUID.randomUUID(), 1, 3);
        sendAll();
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    private void sendAll() throws SQLException {
        long highest = highest();
        int rows = rig.jdbc.sql("delete from outbox").update();
        waterline.deleted(rows, highest, ALL);
    }

    private long highest() {
        return rig.jdbc.sql("select max(id) from outbox").query(Long.class).single();
    }

    private List<Long> read() throws SQLException {
        try (var read =
                connection.prepareStatement(
                        "select id from outbox where id > " + Waterline.LINE + " order by id")) {
            waterline.bind(read, 1);
            List<Long> ids = new ArrayList<>();
            try (var rows = read.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getLong(1));
                }
            }
            return ids;
        }
    }

    /// A transaction that has written a row and is still open.
    private Connection withARow() throws SQLException {
        Connection late = rig.database.dataSource().getConnection();
        late.setAutoCommit(false);
        try (Statement statement = late.createStatement()) {
            statement.execute("select pg_current_xact_id()");
            statement.execute(
                    "insert into outbox (topic, type, event_id, headers)"
                            + " values ('late', 'late', gen_random_uuid(), '')");
        }
        return late;
    }

    @Test
    void risesAboveWhatIsDeleted() throws SQLException {
        assertThat(waterline.line()).isEqualTo(3);
        assertThat(read()).isEmpty();
        rig.announce(UUID.randomUUID(), 1, 2);
        assertThat(read()).containsExactly(4L, 5L);
    }

    @Test
    void doesNotRiseAboveWhatIsStillThere() throws SQLException {
        rig.announce(UUID.randomUUID(), 1, 2);
        rig.jdbc.sql("delete from outbox where id = 5").update();
        waterline.deleted(1, 5, ALL);
        assertThat(waterline.line()).isEqualTo(3);
        assertThat(read()).containsExactly(4L);
    }

    @Test
    void whatCommitsLateIsReadAndReadFirst() throws SQLException {
        try (Connection late = withARow()) {
            rig.announce(UUID.randomUUID(), 1, 3);
            sendAll();
            assertThat(waterline.line()).as("risen past the late one").isEqualTo(7);
            rig.announce(UUID.randomUUID(), 1, 2);
            assertThat(read()).containsExactly(8L, 9L);
            late.commit();
            assertThat(read()).containsExactly(4L, 8L, 9L);
        }
    }

    @Test
    void whatIsReadLateKeepsTheLineDownUntilItIsSent() throws SQLException {
        try (Connection late = withARow()) {
            rig.announce(UUID.randomUUID(), 1, 3);
            sendAll();
            late.commit();
        }
        rig.announce(UUID.randomUUID(), 1, 1);
        rig.jdbc.sql("delete from outbox where id = 8").update();
        waterline.deleted(1, 8, ALL);
        assertThat(waterline.line()).isEqualTo(7);
        assertThat(read()).containsExactly(4L);
        rig.jdbc.sql("delete from outbox where id = 4").update();
        waterline.deleted(1, 4, ALL);
        assertThat(waterline.line()).isEqualTo(8);
        assertThat(read()).isEmpty();
    }

    @Test
    void anOldTransactionThatWritesElsewhereDoesNotHoldItDown() throws SQLException {
        try (Connection old = rig.database.dataSource().getConnection()) {
            old.setAutoCommit(false);
            try (Statement statement = old.createStatement()) {
                statement.execute("create table elsewhere (id int)");
            }
            for (int i = 1; i <= 3; i++) {
                rig.announce(UUID.randomUUID(), 1, 1);
                long sent = highest();
                sendAll();
                assertThat(waterline.line()).isEqualTo(sent);
            }
            old.rollback();
            assertThat(read()).isEmpty();
        }
    }

    /// A row numbered by hand stands for the millions that were deleted and must not be looked at.
    @Test
    void whatEndsLaterIsLookedForAboveWhereTheLineWasWhenItBegan() throws SQLException {
        rig.jdbc
                .sql(
                        "insert into outbox (id, topic, type, event_id, headers) overriding system value"
                                + " values (-1, 'by hand', 'by hand', gen_random_uuid(), '')")
                .update();
        try (Connection late = withARow()) {
            rig.announce(UUID.randomUUID(), 1, 1);
            sendAllAbove(3);
            late.commit();
            assertThat(read()).containsExactly(4L);
        }
    }

    private void sendAllAbove(long id) throws SQLException {
        long highest = highest();
        int rows = rig.jdbc.sql("delete from outbox where id > ?").param(id).update();
        waterline.deleted(rows, highest, ALL);
    }

    /// Transactions that begin, write, end and are undone in any order; what is read is at any time
    /// what is there.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void nothingIsEverMissed(long seed) throws SQLException {
        Random random = new Random(seed);
        List<Connection> under = new ArrayList<>();
        for (int step = 0; step < 150; step++) {
            switch (random.nextInt(5)) {
                case 0 -> under.add(withARow());
                case 1 -> rig.announce(UUID.randomUUID(), 1, 1 + random.nextInt(3));
                case 2, 3 -> sendSome(random.nextInt(4));
                default -> end(under, random);
            }
            assertThat(read()).as("step " + step).isEqualTo(there());
        }
        while (!under.isEmpty()) {
            end(under, random);
            sendSome(2);
            assertThat(read()).isEqualTo(there());
        }
    }

    private List<Long> there() {
        return rig.jdbc.sql("select id from outbox order by id").query(Long.class).list();
    }

    private void sendSome(int many) throws SQLException {
        List<Long> sent = read().stream().limit(many).toList();
        for (long id : sent) {
            rig.jdbc.sql("delete from outbox where id = ?").param(id).update();
        }
        if (!sent.isEmpty()) {
            waterline.deleted(sent.size(), sent.getLast(), ALL);
        }
    }

    private static void end(List<Connection> under, Random random) throws SQLException {
        if (!under.isEmpty()) {
            try (Connection one = under.remove(random.nextInt(under.size()))) {
                if (random.nextInt(4) == 0) {
                    one.rollback();
                } else {
                    one.commit();
                }
            }
        }
    }
}
