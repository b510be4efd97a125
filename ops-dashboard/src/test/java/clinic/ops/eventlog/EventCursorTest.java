package clinic.ops.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventCursorTest {

    @Test
    void comesBackFromItsText() {
        EventCursor cursor =
                new EventCursor(
                        Instant.parse("2026-03-02T09:00:00.123456Z"),
                        "clinic.bookings.v1",
                        7,
                        UUID.fromString("0197f3a2-5b1c-7e44-9c1d-2f6b8a0e4d11"));
        assertThat(EventCursor.parse(cursor.text())).contains(cursor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%", "abc", "YSBiIGMgZA", "null"})
    void isNothingElse(String text) {
        assertThat(EventCursor.parse(text)).isEmpty();
    }
}
