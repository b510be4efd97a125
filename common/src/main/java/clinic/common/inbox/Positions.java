package clinic.common.inbox;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Which ids have arrived and how far each key has been applied. All set-based: one statement for a
/// batch.
final class Positions {
    private static final String MARK =
            "insert into inbox (topic, id) select ?, fresh.id from unnest(?::uuid[]) with ordinality as fresh (id, place)"
                    + " where not exists (select from inbox seen where seen.id = fresh.id and seen.topic = ?)"
                    + " order by fresh.id on conflict do nothing returning id";
    private static final String BEGIN =
            "insert into inbox_position (topic, key, last_sequence) select ?, key, 0 from unnest(?) as key"
                    + " on conflict do nothing";
    private static final String LOCK =
            "select key, last_sequence from inbox_position where topic = ? and key = any(?) order by key for update";
    private static final String SAVE =
            "update inbox_position as position set last_sequence = moved.last_sequence"
                    + " from unnest(?, ?) as moved (key, last_sequence)"
                    + " where position.topic = ? and position.key = moved.key";

    private final JdbcClient jdbc;

    Positions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Notes the ids as arrived.
    ///
    /// @return those that had not arrived before, to be changed by the caller as it likes
    Set<UUID> mark(String topic, List<UUID> ids) {
        String[] all = ids.stream().map(UUID::toString).toArray(String[]::new);
        return new HashSet<>(
                jdbc.sql(MARK).param(topic).param(all).param(topic).query(UUID.class).list());
    }

    /// Locks the keys until the transaction ends, so that nobody else applies an event of theirs
    /// meanwhile.
    ///
    /// @return the last sequence applied of each key, 0 for a new one
    Map<String, Long> lock(String topic, Collection<String> keys) {
        String[] sorted = new TreeSet<>(keys).toArray(String[]::new);
        jdbc.sql(BEGIN).param(topic).param(sorted).update();
        Map<String, Long> positions = new HashMap<>();
        jdbc.sql(LOCK)
                .param(topic)
                .param(sorted)
                .query(
                        row -> {
                            positions.put(row.getString(1), row.getLong(2));
                        });
        return positions;
    }

    void save(String topic, Map<String, Long> moved) {
        if (moved.isEmpty()) {
            return;
        }
        String[] keys = moved.keySet().toArray(String[]::new);
        Long[] sequences = new Long[keys.length];
        for (int i = 0; i < keys.length; i++) {
            sequences[i] = moved.get(keys[i]);
        }
        jdbc.sql(SAVE).param(keys).param(sequences).param(topic).update();
    }
}
