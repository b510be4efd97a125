package clinic.common.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PassTest {
    private static final int BATCH = 10;

    private final OutboxRig rig = new OutboxRig();
    private final LaneConnection lanes = open();

    private LaneConnection open() {
        try {
            LaneConnection lanes =
                    LaneConnection.open(
                            () -> rig.database.dataSource().getConnection(), OutboxRig.PROPERTIES);
            lanes.lookAround();
            return lanes;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterEach
    void close() throws SQLException {
        lanes.close();
    }

    private LaneConnection.Oldest next() throws SQLException {
        return lanes.oldest(BATCH, List::of);
    }

    private static List<String> keys(LaneConnection.Oldest oldest) {
        return oldest.rows().stream()
                .map(row -> new String(Objects.requireNonNull(row.key()), UTF_8))
                .toList();
    }

    @Test
    void whatCommitsBehindItIsNotOvertakenByALaterOneOfItsKey() throws SQLException {
        UUID late = UUID.randomUUID();
        try (Connection open = rig.database.dataSource().getConnection();
                Statement statement = open.createStatement()) {
            open.setAutoCommit(false);
            statement.execute(
                    """
                    insert into outbox (topic, key, type, event_id, headers)
                    values ('t', '%s', 'first', gen_random_uuid(), '')
                    """
                            .formatted(late));
            rig.announce(UUID.randomUUID(), 1, 2 * BATCH);
            LaneConnection.Oldest first = next();
            open.commit();
            rig.announce(late, 2, 2);
            LaneConnection.Oldest second = next();
            assertThat(keys(first)).hasSize(BATCH);
            assertThat(keys(second)).hasSize(BATCH).doesNotContain(late.toString());
            lanes.delete(first.rows());
            lanes.delete(second.rows());
        }
        lanes.endPass();
        LaneConnection.Oldest third = next();
        assertThat(keys(third)).containsExactly(late.toString(), late.toString());
        assertThat(third.rows()).extracting(OutboxRow::id).isSorted();
    }

    @Test
    void whatIsDeletedMeanwhileIsCommittedWithItsEnd() throws SQLException {
        rig.announce(UUID.randomUUID(), 1, 2 * BATCH);
        LaneConnection.Oldest first = next();
        lanes.delete(first.rows());
        assertThat(rig.rows()).isEqualTo(2 * BATCH);
        lanes.endPass();
        assertThat(rig.rows()).isEqualTo(BATCH);
    }

    @Test
    void endsByItselfWhenAllWasShown() throws SQLException {
        rig.announce(UUID.randomUUID(), 1, BATCH / 2);
        LaneConnection.Oldest all = next();
        assertThat(all.more()).isFalse();
        lanes.delete(all.rows());
        assertThat(rig.rows()).isZero();
    }
}
