package clinic.bench.booking;

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
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A statement as PostgreSQL has logged it.
///
/// @param sql with `$1`, `$2` … for the parameters
/// @param parameters as text; null where the parameter is
record Statement(String sql, List<@Nullable String> parameters) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern EXECUTED =
            Pattern.compile("(?:execute [^:]+|statement): (.*)", Pattern.DOTALL);
    private static final Pattern PARAMETER =
            Pattern.compile("\\$\\d+ = (?:NULL|'((?:[^']++|'')*+)')", Pattern.DOTALL);

    boolean is(String words) {
        return sql.strip().toLowerCase(Locale.ROOT).startsWith(words);
    }

    /// The last transaction on a server's log in which there is a statement that begins like this,
    /// from `begin` to `commit`.
    ///
    /// @param log in the form `jsonlog`, with `log_statement` on
    static List<Statement> lastTransaction(Path log, String database, String words)
            throws IOException {
        Map<Long, List<Statement>> open = new HashMap<>();
        List<Statement> found = List.of();
        try (Stream<String> lines = Files.lines(log)) {
            for (JsonNode line : (Iterable<JsonNode>) lines.map(JSON::readTree)::iterator) {
                Matcher executed = EXECUTED.matcher(line.path("message").asString(""));
                if (!line.path("dbname").asString("").equals(database) || !executed.matches()) {
                    continue;
                }
                Statement statement =
                        new Statement(
                                executed.group(1), parameters(line.path("detail").asString("")));
                long session = line.path("pid").asLong();
                if (statement.is("begin")) {
                    open.put(session, new ArrayList<>());
                }
                List<Statement> transaction = open.getOrDefault(session, new ArrayList<>());
                transaction.add(statement);
                if (statement.is("commit")
                        && transaction.stream().anyMatch(some -> some.is(words))) {
                    found = List.copyOf(transaction);
                }
            }
        }
        if (found.isEmpty()) {
            throw new IllegalStateException("no transaction with " + words + " in " + log);
        }
        return found;
    }

    private static List<@Nullable String> parameters(String detail) {
        List<@Nullable String> values = new ArrayList<>();
        Matcher parameter = PARAMETER.matcher(detail);
        while (parameter.find()) {
            String value = parameter.group(1);
            values.add(value == null ? null : value.replace("''", "'"));
        }
        return values;
    }
}
