package clinic.gateway.account;

import clinic.common.security.Caller;
import clinic.common.security.Role;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// A person of the staff who can sign in.
///
/// @param disabled kept for the journals' sake, and no longer let in
public record Account(UUID id, String name, Set<Role> roles, boolean disabled, Instant madeAt) {

    public Account {
        roles = Set.copyOf(roles);
    }

    public Caller caller() {
        return new Caller(id.toString(), name, roles, Optional.empty());
    }
}
