package clinic.bench.inbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The statements of one poll as PostgreSQL has logged them, from `begin` to `commit`, with `$1`,
/// `$2` … for the parameters.
record SeenPoll(List<String> statements) {
    private static final Pattern EXECUTED =
            Pattern.compile("(?:execute [^:]+|statement): (.*)", Pattern.DOTALL);

    /// The last one in which no key was new.
    ///
    /// @param log in the form `jsonlog`, with `log_statement` on
    static SeenPoll last(Path log, String database) throws IOException {
        JsonMapper json = JsonMapper.shared();
        Map<Long, List<String>> sessions = new HashMap<>();
        List<String> found = List.of();
        try (Stream<String> lines = Files.lines(log)) {
            for (JsonNode line : (Iterable<JsonNode>) lines.map(json::readTree)::iterator) {
                Matcher executed = EXECUTED.matcher(line.path("message").asString(""));
                if (!line.path("dbname").asString("").equals(database) || !executed.matches()) {
                    continue;
                }
                String sql = executed.group(1).strip();
                String word = sql.toLowerCase(Locale.ROOT);
                List<String> open =
                        sessions.computeIfAbsent(line.path("pid").asLong(), _ -> new ArrayList<>());
                if (word.startsWith("begin")) {
                    open.clear();
                }
                open.add(sql);
                if (word.startsWith("commit")
                        && open.getFirst().toLowerCase(Locale.ROOT).startsWith("begin")
                        && contains(open, "insert into heard")
                        && !contains(open, "insert into inbox_position")) {
                    found = List.copyOf(open);
                }
            }
        }
        if (found.isEmpty()) {
            throw new IllegalStateException("no poll was seen in " + log);
        }
        return new SeenPoll(found);
    }

    private static boolean contains(List<String> statements, String words) {
        return statements.stream().anyMatch(sql -> sql.startsWith(words));
    }
}
