package clinic.screening.effect.domain;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.screening.policy.PolicyFile;
import clinic.screening.policy.domain.Policy;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EffectTest {
    private static final Policy POLICY = PolicyFile.read("policy/2026-1.json");

    @ParameterizedTest
    @CsvSource({
        "10, 5, SUBSTANTIAL, true",
        "10, 6, MODERATE, true",
        "10, 7, MODERATE, true",
        "10, 8, MINIMAL, false",
        "10, 9, MINIMAL, false",
        "10, 10, NONE, false",
        "6, 3, SUBSTANTIAL, true",
        "6, 4, MODERATE, true",
        "6, 5, MINIMAL, false",
        "3, 2, MODERATE, true",
        "4, 5, WORSE, false",
        "0, 0, NONE, false",
        "0, 1, WORSE, false",
        "1, 0, SUBSTANTIAL, true"
    })
    void classifiesByTheShareOfPainThatIsGone(
            int before, int after, Effect effect, boolean responder) {
        assertThat(Effect.of(POLICY, before, after)).isEqualTo(effect);
        assertThat(effect.responder()).isEqualTo(responder);
    }

    @Test
    void meansThePegItems() {
        assertThat(EffectAnswers.pegMean(List.of(3, 4, 4)).orElseThrow())
                .isEqualByComparingTo("3.7");
        assertThat(EffectAnswers.pegMean(List.of())).isEmpty();
    }

    @Test
    void opensAtTheBeginningOfTheDayAtTheSite() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        EffectCheck check =
                EffectCheck.planned(
                        new UUID(0, 1),
                        new UUID(0, 2),
                        EffectCheck.LAST,
                        Instant.parse("2026-03-20T23:30:00Z"),
                        berlin);

        assertThat(check.opensAt()).isEqualTo(Instant.parse("2026-03-30T22:00:00Z"));
        assertThat(check.due(Instant.parse("2026-03-30T21:59:59Z"))).isFalse();
        assertThat(check.due(Instant.parse("2026-03-30T22:00:00Z"))).isTrue();
    }
}
