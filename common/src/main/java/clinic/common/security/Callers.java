package clinic.common.security;

import clinic.common.contract.LinkPurpose;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/// Reads the caller from the verified token of the present request.
public final class Callers {
    private Callers() {}

    /// @throws AccessDeniedException where nobody is signed in
    public static Caller current() {
        return find().orElseThrow(() -> new AccessDeniedException("nobody is signed in"));
    }

    public static Optional<Caller> find() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication instanceof JwtAuthenticationToken token
                ? Optional.of(of(token.getToken()))
                : Optional.empty();
    }

    /// The scope of the opened link, where it is for this purpose.
    ///
    /// @throws AccessDeniedException where the caller is no patient, or the link is for something
    ///     else
    public static PatientScope patient(LinkPurpose purpose) {
        return current()
                .scope()
                .filter(scope -> scope.purpose() == purpose)
                .orElseThrow(() -> new AccessDeniedException("this link is for something else"));
    }

    static Caller of(Jwt jwt) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String role : rolesOf(jwt)) {
            roles.add(Role.valueOf(role));
        }
        String subject = text(jwt.getSubject(), "sub");
        String name = jwt.getClaimAsString("name");
        return new Caller(subject, name == null ? subject : name, roles, scopeOf(jwt, roles));
    }

    static List<String> rolesOf(Jwt jwt) {
        List<String> roles = jwt.getClaimAsStringList("roles");
        return roles == null ? List.of() : roles;
    }

    private static Optional<PatientScope> scopeOf(Jwt jwt, Set<Role> roles) {
        if (!roles.contains(Role.PATIENT)) {
            return Optional.empty();
        }
        return Optional.of(
                new PatientScope(
                        UUID.fromString(text(jwt.getClaimAsString("patient"), "patient")),
                        UUID.fromString(text(jwt.getClaimAsString("booking"), "booking")),
                        LinkPurpose.valueOf(text(jwt.getClaimAsString("purpose"), "purpose"))));
    }

    private static String text(@Nullable String claim, String name) {
        if (claim == null) {
            throw new AccessDeniedException("the token names no " + name);
        }
        return claim;
    }
}
