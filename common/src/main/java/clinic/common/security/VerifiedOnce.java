package clinic.common.security;

import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/// Remembers which tokens were verified, until they expire: the gateway vouches for a caller with
/// the same token for some seconds, and an ES256 signature costs more to verify than all else about
/// a request. A key that the gateway withdraws is thus believed for no longer than a token lives.
final class VerifiedOnce implements JwtDecoder {
    private static final int MOST = 500;

    private final JwtDecoder decoder;
    private final Clock clock;
    private final Map<String, Jwt> verified =
            Collections.synchronizedMap(
                    new LinkedHashMap<>(MOST, 0.75f, true) {
                        @Override
                        protected boolean removeEldestEntry(Map.Entry<String, Jwt> eldest) {
                            return size() > MOST;
                        }
                    });

    VerifiedOnce(JwtDecoder decoder, Clock clock) {
        this.decoder = decoder;
        this.clock = clock;
    }

    @Override
    public Jwt decode(String token) {
        Jwt known = verified.get(token);
        if (known != null && isAlive(known)) {
            return known;
        }
        Jwt jwt = decoder.decode(token);
        verified.put(token, jwt);
        return jwt;
    }

    private boolean isAlive(Jwt jwt) {
        @Nullable Instant end = jwt.getExpiresAt();
        return end != null && clock.instant().isBefore(end);
    }
}
