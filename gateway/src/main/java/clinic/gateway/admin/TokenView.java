package clinic.gateway.admin;

import clinic.common.security.Role;
import clinic.gateway.token.ApiToken;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A token as the admin page shows it. Times are in UTC: tokens belong to no site.
record TokenView(
        UUID id,
        String name,
        List<Role> roles,
        String madeBy,
        ZonedDateTime expiresAt,
        @Nullable ZonedDateTime lastUsedAt,
        String state) {

    static TokenView of(ApiToken token, Instant now) {
        Instant used = token.lastUsedAt();
        return new TokenView(
                token.id(),
                token.name(),
                token.roles().stream().sorted().toList(),
                token.madeBy(),
                token.expiresAt().atZone(ZoneOffset.UTC),
                used == null ? null : used.atZone(ZoneOffset.UTC),
                state(token, now));
    }

    private static String state(ApiToken token, Instant now) {
        if (token.revokedAt() != null) {
            return "revoked";
        }
        return token.isGood(now) ? "good" : "expired";
    }
}
