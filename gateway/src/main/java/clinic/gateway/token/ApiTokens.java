package clinic.gateway.token;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Every API token, by the hash of its text.
interface ApiTokens {

    void add(ApiToken token, String hash);

    Optional<ApiToken> hashed(String hash);

    /// The newest first.
    List<ApiToken> all();

    /// @return false where there is no such token, or it was revoked before
    boolean revoke(UUID id, Instant at);

    void used(UUID id, Instant at);
}
