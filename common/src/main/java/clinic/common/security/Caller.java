package clinic.common.security;

import java.util.Optional;
import java.util.Set;

/// Who is calling, as the gateway vouched for it.
///
/// @param id the account's or token's id, for the journal's `by`
/// @param name what to show, never used to decide anything
/// @param scope present exactly for patients
public record Caller(String id, String name, Set<Role> roles, Optional<PatientScope> scope) {

    public Caller {
        roles = Set.copyOf(roles);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /// For templates, which name roles by string.
    public boolean hasRole(String role) {
        return roles.contains(Role.valueOf(role));
    }
}
