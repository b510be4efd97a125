package clinic.bench.inbox;

import clinic.bench.Database;
import clinic.common.contract.Topics;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What pgbench does: the statements a poll was seen to send, each as it is; the parameters are
/// those of the polls a service has had before, in their order, read from a table.
final class PollScript {
    private static final String TOPIC = "'" + Topics.BOOKINGS + "'";
    private static final String KEYS = of("keys", "text[]");
    private static final String SORTED = of("sorted", "text[]");
    private static final String SEQUENCES = of("sequences", "bigint[]");
    private static final String IDS = of("ids", "text[]");
    private static final Pattern PLACE = Pattern.compile("\\$(\\d+)");

    /// What stands for `$1`, `$2` … in the statement that begins so.
    private static final Map<String, List<String>> PARAMETERS =
            Map.of(
                    "begin",
                    List.of(),
                    "commit",
                    List.of(),
                    "select key, last_sequence from inbox_position",
                    List.of(TOPIC, SORTED),
                    "insert into inbox ",
                    List.of(TOPIC, IDS, TOPIC),
                    "select distinct key, status from dead_letter",
                    List.of(TOPIC, SORTED),
                    "insert into heard",
                    List.of(IDS, KEYS, SEQUENCES, of("types", "text[]"), of("times", "text[]")),
                    "with moved",
                    List.of(KEYS, SEQUENCES, TOPIC, TOPIC, KEYS, SEQUENCES, IDS));

    private PollScript() {}

    private static String of(String column, String type) {
        return "(select %s from input where n = :n)::%s".formatted(column, type);
    }

    static String text(SeenPoll poll) {
        StringBuilder text = new StringBuilder("\\set n :n + 1\n");
        for (int i = 0; i < poll.statements().size(); i++) {
            // the driver sends `begin` together with the first statement
            text.append(i == 0 ? "\\startpipeline\n" : "")
                    .append(filled(poll.statements().get(i)))
                    .append(";\n")
                    .append(i == 1 ? "\\endpipeline\n" : "");
        }
        return text.toString();
    }

    private static String filled(String statement) {
        List<String> parameters =
                PARAMETERS.entrySet().stream()
                        .filter(
                                known ->
                                        statement.regionMatches(
                                                true,
                                                0,
                                                known.getKey(),
                                                0,
                                                known.getKey().length()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElseThrow(
                                () -> new IllegalStateException("a poll also sends " + statement));
        return PLACE.matcher(statement)
                .replaceAll(
                        place ->
                                Matcher.quoteReplacement(
                                        parameters.get(Integer.parseInt(place.group(1)) - 1)));
    }

    /// Turns a database in which a service has heard everything into one in which pgbench can do
    /// the same again: what was applied becomes the input, and nothing is applied yet.
    static void prepare(Database database) {
        JdbcClient jdbc = database.jdbc();
        jdbc.sql(
                        """
                        create table input (n int primary key, keys text[], sorted text[], sequences bigint[],
                            ids text[], types text[], times text[])
                        """)
                .update();
        for (String column : List.of("keys", "sorted", "sequences", "ids", "types", "times")) {
            jdbc.sql("alter table input alter %s set storage external".formatted(column)).update();
        }
        jdbc.sql(
                        """
                        insert into input
                        select n, array_agg(key order by no), array_agg(distinct key), array_agg(sequence order by no),
                            array_agg(event_id::text order by no), array_agg(type order by no),
                            array_agg(occurred_at::text order by no)
                        from (select a.no, a.key, a.sequence, a.event_id, h.type, h.occurred_at,
                                (row_number() over (order by a.no) - 1) / ? as n
                            from applied a join heard h on h.event_id = a.event_id) polled
                        group by n
                        """)
                .param(HearingService.POLL)
                .update();
        reset(database);
    }

    static void reset(Database database) {
        JdbcClient jdbc = database.jdbc();
        jdbc.sql("truncate heard, inbox, applied restart identity").update();
        jdbc.sql("update inbox_position set last_sequence = 0").update();
        jdbc.sql("vacuum analyze inbox_position").update();
        jdbc.sql("analyze input").update();
    }
}
