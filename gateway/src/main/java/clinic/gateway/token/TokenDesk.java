package clinic.gateway.token;

import clinic.common.id.Ids;
import clinic.common.security.Caller;
import clinic.common.security.Role;
import clinic.gateway.secret.Secrets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/// Makes, reads and revokes API tokens.
@Service
public class TokenDesk {
    private static final Logger LOG = LoggerFactory.getLogger(TokenDesk.class);

    /// Lets scanners of repositories recognise a token that was published by mistake.
    private static final String PREFIX = "unknot_";

    private final ApiTokens tokens;
    private final TokenProperties properties;
    private final Ids ids;
    private final Clock clock;

    TokenDesk(ApiTokens tokens, TokenProperties properties, Ids ids, Clock clock) {
        this.tokens = tokens;
        this.properties = properties;
        this.ids = ids;
        this.clock = clock;
    }

    /// @param text to be shown once
    public record Fresh(String text, ApiToken token) {}

    public Fresh make(String name, Set<Role> roles, int days, Caller by) {
        Instant now = clock.instant();
        String text = PREFIX + Secrets.text();
        ApiToken token =
                new ApiToken(
                        ids.next(),
                        name,
                        roles,
                        by.name(),
                        now,
                        now.plus(Duration.ofDays(days)),
                        null,
                        null);
        tokens.add(token, Secrets.hash(text));
        LOG.info("token {} was made by {} for {}", token.id(), by.id(), roles);
        return new Fresh(text, token);
    }

    /// @return who may come in with it; empty where it is unknown, over or revoked
    public Optional<Caller> open(String text) {
        Instant now = clock.instant();
        return tokens.hashed(Secrets.hash(text))
                .filter(token -> token.isGood(now))
                .map(
                        token -> {
                            noteUse(token, now);
                            return token.caller();
                        });
    }

    public List<ApiToken> all() {
        return tokens.all();
    }

    public boolean revoke(UUID id, Caller by) {
        boolean revoked = tokens.revoke(id, clock.instant());
        if (revoked) {
            LOG.info("token {} was revoked by {}", id, by.id());
        }
        return revoked;
    }

    public int defaultDays() {
        return properties.days();
    }

    public int longestDays() {
        return properties.longestDays();
    }

    private void noteUse(ApiToken token, Instant now) {
        Instant last = token.lastUsedAt();
        if (last == null || last.plus(properties.noteUse()).isBefore(now)) {
            tokens.used(token.id(), now);
        }
    }
}
