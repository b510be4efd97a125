package clinic.bench.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// pgbench is given the desk's statements as they are, and of the parameters those computed that
/// differ from booking to booking.
class ScriptTest {

    private static final FullCalendar CALENDAR =
            new FullCalendar(Instant.parse("2026-12-01T00:00:00Z"));
    private static final FullCalendar.Place PLACE = CALENDAR.place(7);
    private static final UUID BOOKING = UUID.fromString("0199c0de-0000-7000-8000-000000000001");

    @Test
    void statementsStandInTheirOrderAndTheFirstTwoGoTogether() {
        Script script = script(statement("BEGIN"), statement("select 1"), statement("COMMIT"));

        assertThat(script.text())
                .endsWith("\\startpipeline\nBEGIN;\nselect 1;\n\\endpipeline\nCOMMIT;\n");
        assertThat(script.size()).isEqualTo(3);
    }

    @Test
    void idsOfTheBookingAreComputed() {
        assertThat(filled("where id = $1", BOOKING.toString()))
                .contains("where id = lpad(:booking::text, 32, '0')::uuid;");
        assertThat(filled("f($1)", "room " + PLACE.room() + "!"))
                .contains("f((:v1::text || lpad(:room::text, 32, '0')::text || :v2::text));");
    }

    @Test
    void timesAreCountedFromTheSlot() {
        assertThat(filled("f($1)", "2026-12-08 08:15:00+00"))
                .contains("f(to_timestamp(:start::bigint + (900)));");
        assertThat(filled("f($1)", "{2026-12-08T07:59:00Z}"))
                .contains("to_timestamp(:start::bigint + (-60))::text");
        assertThat(filled("lock($1)", "on 2026-12-08"))
                .contains("lock((:v1::text || :day::text));");
    }

    @Test
    void whatTheClockSaidAndWhatIsLongIsSentAsItWas() {
        assertThat(filled("f($1)", "2026-11-23 08:15:00.123456+00")).contains("f(:v1);");
        assertThat(filled("f($1)", "{\"id\": \"" + BOOKING + "\"}" + " ".repeat(300)))
                .contains("f(:v1);");
        assertThat(filled("f($1)", (String) null)).contains("f(null);");
    }

    @Test
    void anotherSequenceOfStatementsIsNoticed() {
        Script script = script(statement("BEGIN"), statement("insert into a values ($1)", "x"));

        script.compare(List.of(statement("BEGIN"), statement("insert into a values ((1))")));
        assertThatThrownBy(() -> script.compare(List.of(statement("BEGIN"))))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(
                        () ->
                                script.compare(
                                        List.of(
                                                statement("BEGIN"),
                                                statement("insert into b values ((1))"))))
                .isInstanceOf(IllegalStateException.class);
    }

    private static String filled(String sql, @Nullable String... parameters) {
        return script(statement(sql, parameters)).text();
    }

    private static Statement statement(String sql, @Nullable String... parameters) {
        return new Statement(sql, Arrays.asList(parameters));
    }

    private static Script script(Statement... statements) {
        return new Script(CALENDAR, PLACE, BOOKING, List.of(statements), 8, 0);
    }
}
