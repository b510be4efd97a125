package clinic.gateway.token;

import clinic.common.security.Caller;
import clinic.common.security.Role;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is known of a token. The token itself is shown once and kept nowhere.
///
/// @param madeBy the name of the account that made it
public record ApiToken(
        UUID id,
        String name,
        Set<Role> roles,
        String madeBy,
        Instant madeAt,
        Instant expiresAt,
        @Nullable Instant revokedAt,
        @Nullable Instant lastUsedAt) {

    public ApiToken {
        roles = Set.copyOf(roles);
    }

    public boolean isGood(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }

    Caller caller() {
        return new Caller(id.toString(), name, roles, Optional.empty());
    }
}
