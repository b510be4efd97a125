package clinic.common.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

class VerifiedOnceTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final AtomicInteger verified = new AtomicInteger();
    private Instant now = NOON;
    private final VerifiedOnce decoder =
            new VerifiedOnce(
                    token -> {
                        verified.incrementAndGet();
                        if (token.equals("forged") || !now.isBefore(NOON.plusSeconds(60))) {
                            throw new BadJwtException(token);
                        }
                        return new Jwt(
                                token,
                                NOON,
                                NOON.plusSeconds(60),
                                Map.of("alg", "ES256"),
                                Map.of("sub", token));
                    },
                    new Clock() {
                        @Override
                        public ZoneId getZone() {
                            return ZoneOffset.UTC;
                        }

                        @Override
                        public Clock withZone(ZoneId zone) {
                            return this;
                        }

                        @Override
                        public Instant instant() {
                            return now;
                        }
                    });

    @Test
    void verifiesATokenOnceAndAnotherOneByItself() {
        assertThat(decoder.decode("one").getSubject()).isEqualTo("one");
        assertThat(decoder.decode("one").getSubject()).isEqualTo("one");
        assertThat(decoder.decode("other").getSubject()).isEqualTo("other");

        assertThat(verified).hasValue(2);
    }

    @Test
    void believesNoTokenBeyondItsEnd() {
        decoder.decode("one");
        now = NOON.plusSeconds(60);

        assertThatThrownBy(() -> decoder.decode("one")).isInstanceOf(BadJwtException.class);
    }

    @Test
    void remembersNothingOfWhatWasRefused() {
        assertThatThrownBy(() -> decoder.decode("forged")).isInstanceOf(BadJwtException.class);
        assertThatThrownBy(() -> decoder.decode("forged")).isInstanceOf(BadJwtException.class);

        assertThat(verified).hasValue(2);
    }
}
