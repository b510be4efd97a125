package clinic.common.inbox;

import clinic.common.contract.Envelope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Which ids have arrived, how far each key has been applied, and the ledger of what was. All
/// set-based: one statement for a batch.
final class Positions {
    private static final String MARK =
            "insert into inbox (topic, id) select ?, fresh.id from unnest(?::uuid[]) with ordinality as fresh (id, place)"
                    + " where not exists (select from inbox seen where seen.id = fresh.id and seen.topic = ?)"
                    + " order by fresh.id on conflict do nothing returning id";
    private static final String LOCK =
            "select key, last_sequence from inbox_position where topic = ? and key = any(?) order by key for update";
    private static final String BEGIN =
            "insert into inbox_position (topic, key, last_sequence) select ?, key, 0 from unnest(?) as key"
                    + " on conflict do nothing";
    private static final String ADVANCE =
            """
            with moved as (
                update inbox_position as position set last_sequence = latest.sequence
                from (select key, max(sequence) as sequence from unnest(?, ?) as had (key, sequence) group by key) as latest
                where position.topic = ? and position.key = latest.key)
            insert into applied (topic, key, sequence, event_id)
            select ?, key, sequence, id from unnest(?, ?, ?::uuid[]) with ordinality as had (key, sequence, id, place)
            order by place
            """;
    private static final String SKIP =
            "update inbox_position set last_sequence = ? where topic = ? and key = ?";

    private final JdbcClient jdbc;

    Positions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Notes the ids as arrived.
    ///
    /// @return those that had not arrived before, to be changed by the caller as it likes
    Set<UUID> mark(String topic, List<UUID> ids) {
        if (ids.isEmpty()) {
            return new HashSet<>();
        }
        String[] all = ids.stream().map(UUID::toString).toArray(String[]::new);
        return new HashSet<>(
                jdbc.sql(MARK).param(topic).param(all).param(topic).query(UUID.class).list());
    }

    /// Locks the keys until the transaction ends, so that nobody else applies an event of theirs
    /// meanwhile. A key that is new costs two statements more, once.
    ///
    /// @return the last sequence applied of each key, 0 for a new one
    Map<String, Long> lock(String topic, Collection<String> keys) {
        Map<String, Long> positions = new HashMap<>();
        if (keys.isEmpty()) {
            return positions;
        }
        Set<String> sorted = new TreeSet<>(keys);
        lock(topic, sorted, positions);
        sorted.removeAll(positions.keySet());
        if (!sorted.isEmpty()) {
            jdbc.sql(BEGIN).param(topic).param(sorted.toArray(String[]::new)).update();
            lock(topic, sorted, positions);
        }
        return positions;
    }

    private void lock(String topic, Set<String> keys, Map<String, Long> positions) {
        jdbc.sql(LOCK)
                .param(topic)
                .param(keys.toArray(String[]::new))
                .query(
                        row -> {
                            positions.put(row.getString(1), row.getLong(2));
                        });
    }

    /// Moves each key on to the last of its events, and writes the events into the ledger in this
    /// order.
    ///
    /// @param applied of keys that are locked, rising within each
    void advance(String topic, List<Envelope> applied) {
        if (applied.isEmpty()) {
            return;
        }
        List<String> keys = new ArrayList<>(applied.size());
        List<Long> sequences = new ArrayList<>(applied.size());
        List<String> ids = new ArrayList<>(applied.size());
        for (Envelope event : applied) {
            keys.add(event.key().toString());
            sequences.add(event.sequence());
            ids.add(event.id().toString());
        }
        String[] key = keys.toArray(String[]::new);
        Long[] sequence = sequences.toArray(Long[]::new);
        jdbc.sql(ADVANCE)
                .param(key)
                .param(sequence)
                .param(topic)
                .param(topic)
                .param(key)
                .param(sequence)
                .param(ids.toArray(String[]::new))
                .update();
    }

    /// Goes on as if everything up to this one had been applied.
    void skipTo(String topic, String key, long sequence) {
        jdbc.sql(SKIP).param(sequence).param(topic).param(key).update();
    }
}
