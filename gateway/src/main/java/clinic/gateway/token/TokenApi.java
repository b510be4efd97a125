package clinic.gateway.token;

import clinic.common.security.Caller;
import clinic.common.security.Role;
import clinic.common.web.FieldProblem;
import clinic.common.web.Problem;
import clinic.gateway.account.StaffRoles;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// API tokens, for admins.
@RestController
@RequestMapping("/api/tokens")
class TokenApi {
    static final int LONGEST_NAME = 80;

    private final TokenDesk desk;

    TokenApi(TokenDesk desk) {
        this.desk = desk;
    }

    /// @param days whole days from now
    record Wanted(@Nullable String name, @Nullable Set<Role> roles, @Nullable Integer days) {}

    /// @param token shown this once
    record Made(UUID id, String token, Set<Role> roles, Instant expiresAt) {}

    @PostMapping
    ResponseEntity<Made> make(@RequestBody Wanted wanted, @AuthenticationPrincipal Caller caller) {
        int days = wanted.days() == null ? desk.defaultDays() : wanted.days();
        String name = wanted.name() == null ? "" : wanted.name().strip();
        Set<Role> roles = wanted.roles() == null ? Set.of() : wanted.roles();
        List<FieldProblem> wrong = wrong(name, roles, days);
        if (!wrong.isEmpty()) {
            throw Problem.fields(wrong);
        }
        TokenDesk.Fresh fresh = desk.make(name, roles, days, caller);
        ApiToken token = fresh.token();
        return ResponseEntity.created(URI.create("/api/tokens/" + token.id()))
                .body(new Made(token.id(), fresh.text(), token.roles(), token.expiresAt()));
    }

    @GetMapping
    List<ApiToken> all() {
        return desk.all();
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> revoke(@PathVariable UUID id, @AuthenticationPrincipal Caller caller) {
        if (!desk.revoke(id, caller)) {
            throw Problem.notFound("token");
        }
        return ResponseEntity.noContent().build();
    }

    private List<FieldProblem> wrong(String name, Set<Role> roles, int days) {
        List<FieldProblem> wrong = new ArrayList<>();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            wrong.add(new FieldProblem("name", "1 to " + LONGEST_NAME + " characters."));
        }
        if (roles.isEmpty() || !StaffRoles.ALL.containsAll(roles)) {
            wrong.add(new FieldProblem("roles", "One or more of " + StaffRoles.inOrder() + "."));
        }
        if (days < 1 || days > desk.longestDays()) {
            wrong.add(new FieldProblem("days", "1 to " + desk.longestDays() + " days."));
        }
        return wrong;
    }
}
