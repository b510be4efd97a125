package clinic.common.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.common.testing.PostgresForTests;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class HeaderBytesTest {

    static Stream<List<Header>> anyHeaders() {
        Random random = new Random(7);
        return IntStream.range(0, 500)
                .mapToObj(_ -> random.ints(random.nextInt(20)).mapToObj(_ -> any(random)).toList());
    }

    private static Header any(Random random) {
        String name =
                random.ints(random.nextInt(40), 1, Character.MIN_SURROGATE)
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                        .toString();
        byte[] value = new byte[random.nextInt(300)];
        random.nextBytes(value);
        return new RecordHeader(name, random.nextInt(10) == 0 ? null : value);
    }

    @ParameterizedTest
    @MethodSource("anyHeaders")
    void whatIsWrittenIsReadAgain(List<Header> headers) {
        assertThat(read(HeaderBytes.write(headers.toArray(Header[]::new)))).isEqualTo(headers);
    }

    @Test
    void aNameThatIsTooLongIsRefused() {
        Header[] headers = {new RecordHeader("n".repeat(40_000), new byte[0])};
        assertThatThrownBy(() -> HeaderBytes.write(headers))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void rowsOfTheFirstKindAreTakenOver() {
        PostgresForTests.TestDatabase database = PostgresForTests.empty("older");
        migrate(database, "0.2");
        for (String table : List.of("outbox (lane, ", "outbox_dead (id, created_at, reason, ")) {
            String first = table.startsWith("outbox_dead") ? "7, now(), 'large', " : "2, ";
            database.jdbc()
                    .sql(
                            "insert into %s topic, key, type, event_id, header_names, header_values)"
                                            .formatted(table)
                                    + " values (%s 't', 'k', 'x', gen_random_uuid(), ?, ?)"
                                            .formatted(first))
                    .param(new String[] {"ce_id", "zoë", "none"})
                    .param(new byte[][] {"1".getBytes(UTF_8), new byte[0], null})
                    .update();
        }
        migrate(database, "0.3");
        for (String table : List.of("outbox", "outbox_dead")) {
            byte[] headers =
                    JdbcClient.create(database.dataSource())
                            .sql("select headers from " + table)
                            .query(byte[].class)
                            .single();
            assertThat(read(headers))
                    .containsExactly(
                            new RecordHeader("ce_id", "1".getBytes(UTF_8)),
                            new RecordHeader("zoë", new byte[0]),
                            new RecordHeader("none", (byte[]) null));
        }
    }

    private static void migrate(PostgresForTests.TestDatabase database, String version) {
        Flyway.configure()
                .dataSource(database.dataSource())
                .locations("classpath:db/backbone")
                .defaultSchema(database.schema())
                .target(version)
                .load()
                .migrate();
    }

    private static List<Header> read(byte[] written) {
        return HeaderBytes.read(written);
    }
}
