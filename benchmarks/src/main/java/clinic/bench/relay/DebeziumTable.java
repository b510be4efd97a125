package clinic.bench.relay;

import clinic.bench.Database;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/// An outbox table as Debezium's event router expects it, with a field for each header that differs
/// from event to event.
final class DebeziumTable {
    static final String NAME = "debezium_outbox";

    /// Header and the field it comes from.
    static final Map<String, String> VARYING = varying();

    private DebeziumTable() {}

    private static Map<String, String> varying() {
        Map<String, String> varying = new LinkedHashMap<>();
        varying.put(Sample.ID_HEADER, "event_id");
        varying.put("ce_type", "type");
        varying.put("ce_time", "time");
        varying.put("ce_subject", "subject");
        varying.put(Sample.SEQUENCE_HEADER, "sequence");
        varying.put("ce_correlationid", "correlation");
        return varying;
    }

    static String placement() {
        return VARYING.entrySet().stream()
                .map(header -> header.getValue() + ":header:" + header.getKey())
                .collect(Collectors.joining(","));
    }

    static void create(Database database) {
        database.jdbc()
                .sql(
                        """
                        create table %s (
                            id uuid primary key, aggregatetype text not null, aggregateid text not null,
                            type text not null, event_id text not null, time text not null, subject text not null,
                            sequence text not null, correlation text not null, payload text not null)
                        """
                                .formatted(NAME))
                .update();
    }

    static void awaitSlot(Database database) throws InterruptedException {
        JdbcClient jdbc = database.jdbc();
        String active =
                "select exists (select from pg_replication_slots where active and database = ?)";
        while (!jdbc.sql(active).param(database.name()).query(Boolean.class).single()) {
            Thread.sleep(10);
        }
    }

    /// @param each how many rows a transaction has
    static void fill(Database database, Sample sample, String topic, int events, int each) {
        String keys = Integer.toString(Sample.keys(events));
        String block =
                """
                do $fill$
                begin
                    for batch in 0 .. (EVENTS - 1) / EACH loop
                        insert into TABLE
                        select id, 'TOPIC', key, 'TYPE', id::text, 'TIME', key, sequence::text, 'CORRELATION',
                               replace($json$JSON$json$, 'OWN', key)
                        from (select i, uuidv7() as id, 'PREFIX' || lpad(to_hex(i % KEYS), 12, '0') as key,
                                     i / KEYS + 1 as sequence
                              from generate_series(batch * EACH, least(batch * EACH + EACH, EVENTS) - 1) as i) as event
                        order by i;
                        commit;
                    end loop;
                end
                $fill$
                """
                        .replace("EVENTS", Integer.toString(events))
                        .replace("EACH", Integer.toString(each))
                        .replace("KEYS", keys)
                        .replace("TABLE", NAME)
                        .replace("TOPIC", topic)
                        .replace("TYPE", Sample.TYPE)
                        .replace("TIME", sample.header("ce_time"))
                        .replace("CORRELATION", sample.header("ce_correlationid"))
                        .replace("PREFIX", Sample.KEY_PREFIX)
                        .replace("OWN", sample.ownKey())
                        .replace("JSON", sample.json());
        database.jdbc().sql(block).update();
    }
}
