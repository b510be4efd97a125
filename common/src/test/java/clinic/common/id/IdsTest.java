package clinic.common.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdsTest {

    @Test
    void sortByTheMillisecondTheyWereMadeIn() {
        UUID earlier = at("2026-03-01T10:00:00.000Z");
        UUID later = at("2026-03-01T10:00:00.001Z");
        assertThat(earlier.toString()).isLessThan(later.toString());
    }

    @Test
    void areOfVersionSevenAndTheStandardVariant() {
        UUID id = at("2026-03-01T10:00:00Z");
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
    }

    private static UUID at(String instant) {
        return new Ids(Clock.fixed(Instant.parse(instant), ZoneOffset.UTC)).next();
    }
}
