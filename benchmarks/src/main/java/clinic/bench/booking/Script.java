package clinic.bench.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What pgbench does: the statements of one booking, as the server has logged them, in their order,
/// each as it is. Of the parameters, those that tell one booking from the other (ids and times of
/// the slot) are computed by the server from small numbers; the rest are those of the booking that
/// was logged. So the script cannot differ from what the desk does.
final class Script {
    /// Longer texts (JSON, an event's bytes) are sent as they are, ids and all: only their size
    /// matters.
    private static final int SHORT = 300;

    private static final Pattern PLACE = Pattern.compile("\\$(\\d+)");
    private static final Pattern TOKEN =
            Pattern.compile(
                    "(?<id>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})"
                            + "|\"?(?<time>\\d{4}-\\d\\d-\\d\\d[ T]\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?(?:[+]00|Z))\"?"
                            + "|(?<day>\\d{4}-\\d\\d-\\d\\d)");
    private static final DateTimeFormatter TIME =
            new DateTimeFormatterBuilder()
                    .appendPattern("yyyy-MM-dd HH:mm:ss")
                    .appendFraction(java.time.temporal.ChronoField.NANO_OF_SECOND, 0, 9, true)
                    .appendPattern("X")
                    .toFormatter(java.util.Locale.ROOT);

    private final Map<String, String> variables = new LinkedHashMap<>();
    /// pgbench keeps it to itself.
    private static final Pattern LEADING_COMMENT = Pattern.compile("^(\\s*--.*\\R)+");

    private final Map<UUID, String> ids;
    private final Instant start;
    private final StringBuilder text = new StringBuilder();
    private final List<Statement> statements;

    /// @param booking the id of the booking that was logged
    /// @param first the number of the first slot the script takes
    Script(
            FullCalendar calendar,
            FullCalendar.Place place,
            UUID booking,
            List<Statement> statements,
            int clients,
            int first) {
        ids =
                Map.of(
                        booking,
                        "booking",
                        place.site(),
                        "site",
                        place.practitioner(),
                        "practitioner",
                        place.room(),
                        "room",
                        place.bay(),
                        "bay",
                        place.patient(),
                        "patient");
        start = place.start();
        this.statements = List.copyOf(statements);
        variables.put("turns", "-1");
        text.append(
                """
                \\set turns :turns + 1
                \\set number %d + :turns * %d + :client_id
                \\set booking 6000000000 + :number
                """
                        .formatted(first, clients));
        text.append(calendar.script());
        for (int i = 0; i < statements.size(); i++) {
            // the driver sends `begin` together with the first statement
            text.append(i == 0 ? "\\startpipeline\n" : "");
            text.append(filled(statements.get(i))).append(";\n");
            text.append(i == 1 ? "\\endpipeline\n" : "");
        }
    }

    String text() {
        return text.toString();
    }

    /// How many statements it has, `begin` and `commit` among them.
    int size() {
        return statements.size();
    }

    Map<String, String> variables() {
        return Map.copyOf(variables);
    }

    /// Looks whether pgbench has sent what it was given.
    ///
    /// @param seen a transaction of pgbench, as the server has logged it
    /// @throws IllegalStateException where it differs from the desk's
    void compare(List<Statement> seen) {
        for (int i = 0; i < Math.min(seen.size(), statements.size()); i++) {
            String desks =
                    LEADING_COMMENT.matcher(statements.get(i).sql()).replaceFirst("").strip();
            int end = desks.indexOf('$'); // from here on pgbench computes what the desk was given
            if (!seen.get(i).sql().strip().startsWith(end < 0 ? desks : desks.substring(0, end))) {
                throw new IllegalStateException(
                        "pgbench sent%n%s%nfor%n%s".formatted(seen.get(i).sql(), desks));
            }
        }
        if (seen.size() != statements.size()) {
            throw new IllegalStateException(
                    "pgbench sent %d statements for %d".formatted(seen.size(), statements.size()));
        }
    }

    private String filled(Statement statement) {
        return PLACE.matcher(statement.sql())
                .replaceAll(place -> Matcher.quoteReplacement(expression(statement, place)));
    }

    private String expression(Statement statement, MatchResult place) {
        String value = statement.parameters().get(Integer.parseInt(place.group(1)) - 1);
        if (value == null) {
            return "null";
        }
        if (value.length() > SHORT) {
            return variable(value);
        }
        List<String> parts = new ArrayList<>();
        Matcher token = TOKEN.matcher(value);
        int done = 0;
        while (token.find()) {
            String computed = computed(token);
            if (computed.isEmpty()) {
                continue;
            }
            if (token.start() == 0 && token.end() == value.length()) {
                return computed + type(token);
            }
            if (token.start() > done) {
                parts.add(variable(value.substring(done, token.start())) + "::text");
            }
            parts.add(computed + "::text");
            done = token.end();
        }
        if (parts.isEmpty()) {
            return variable(value);
        }
        if (done < value.length()) {
            parts.add(variable(value.substring(done)) + "::text");
        }
        return "(" + String.join(" || ", parts) + ")";
    }

    /// @return nothing where the token is the same for every booking
    private String computed(Matcher token) {
        if (token.group("id") != null) {
            String name = ids.get(UUID.fromString(token.group("id")));
            return name == null ? "" : "lpad(:%s::text, 32, '0')".formatted(name);
        }
        if (token.group("time") != null) {
            Instant time =
                    OffsetDateTime.parse(token.group("time").replace('T', ' '), TIME).toInstant();
            boolean clockSaidIt = time.getNano() != 0; // the calendar knows whole minutes only
            return clockSaidIt
                    ? ""
                    : "to_timestamp(:start::bigint + (%d))"
                            .formatted(time.getEpochSecond() - start.getEpochSecond());
        }
        boolean today =
                LocalDate.parse(token.group("day"))
                        .equals(LocalDate.ofInstant(start, ZoneOffset.UTC));
        return today ? ":day" : "";
    }

    private static String type(Matcher token) {
        if (token.group("id") != null) {
            return "::uuid";
        }
        return token.group("day") == null ? "" : "::text";
    }

    private String variable(String value) {
        String name = "v" + variables.size();
        variables.put(name, value);
        return ":" + name;
    }
}
