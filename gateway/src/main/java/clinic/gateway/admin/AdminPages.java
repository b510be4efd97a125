package clinic.gateway.admin;

import clinic.common.security.Caller;
import clinic.common.security.Role;
import clinic.gateway.account.StaffRoles;
import clinic.gateway.passport.KeyRing;
import clinic.gateway.token.TokenDesk;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Accounts, tokens and the signing key. What is secret is shown in the answer to the form itself,
/// once, and kept nowhere.
@Controller
@RequestMapping("/admin")
class AdminPages {
    private static final int LONGEST_NAME = 80;

    private final AccountDesk accounts;
    private final TokenDesk tokens;
    private final KeyRing keys;
    private final Clock clock;

    AdminPages(AccountDesk accounts, TokenDesk tokens, KeyRing keys, Clock clock) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.keys = keys;
        this.clock = clock;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("accounts", accounts.all());
        model.addAttribute(
                "tokens",
                tokens.all().stream().map(token -> TokenView.of(token, clock.instant())).toList());
        model.addAttribute("roles", StaffRoles.inOrder());
        model.addAttribute("days", tokens.defaultDays());
        model.addAttribute("longestDays", tokens.longestDays());
        return "admin";
    }

    @PostMapping("/accounts")
    String create(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(required = false, defaultValue = "") Set<Role> roles,
            @AuthenticationPrincipal Caller caller,
            HttpServletResponse response,
            Model model) {
        return tell(accounts.create(name.strip(), roles, caller), response, model);
    }

    @PostMapping("/accounts/{id}/roles")
    String changeRoles(
            @PathVariable UUID id,
            @RequestParam(required = false, defaultValue = "") Set<Role> roles,
            @AuthenticationPrincipal Caller caller,
            HttpServletResponse response,
            Model model) {
        return tell(accounts.changeRoles(id, roles, caller), response, model);
    }

    @PostMapping("/accounts/{id}/disable")
    String disable(
            @PathVariable UUID id,
            @RequestParam boolean disabled,
            @AuthenticationPrincipal Caller caller,
            HttpServletResponse response,
            Model model) {
        return tell(accounts.disable(id, disabled, caller), response, model);
    }

    @PostMapping("/accounts/{id}/password")
    String resetPassword(
            @PathVariable UUID id,
            @AuthenticationPrincipal Caller caller,
            HttpServletResponse response,
            Model model) {
        return tell(accounts.resetPassword(id, caller), response, model);
    }

    @PostMapping("/tokens")
    String makeToken(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(required = false, defaultValue = "") Set<Role> roles,
            @RequestParam(defaultValue = "0") int days,
            @AuthenticationPrincipal Caller caller,
            HttpServletResponse response,
            Model model) {
        String label = name.strip();
        if (label.isEmpty() || label.length() > LONGEST_NAME || roles.isEmpty()) {
            return refuse("A token needs a name and at least one role.", response, model);
        }
        if (!StaffRoles.ALL.containsAll(roles) || days < 1 || days > tokens.longestDays()) {
            return refuse(
                    "A token is good for 1 to " + tokens.longestDays() + " days.", response, model);
        }
        model.addAttribute("token", tokens.make(label, roles, days, caller).text());
        return show(model);
    }

    @PostMapping("/tokens/{id}/revoke")
    String revoke(@PathVariable UUID id, @AuthenticationPrincipal Caller caller) {
        tokens.revoke(id, caller);
        return "redirect:/admin";
    }

    @PostMapping("/keys/rotate")
    String rotate() {
        keys.rotate();
        return "redirect:/admin";
    }

    private String tell(AccountChange change, HttpServletResponse response, Model model) {
        return switch (change) {
            case AccountChange.Done _ -> "redirect:/admin";
            case AccountChange.Refused(String why) -> refuse(why, response, model);
            case AccountChange.Password password -> {
                model.addAttribute("fresh", password);
                yield show(model);
            }
        };
    }

    private String refuse(String why, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("error", why);
        return show(model);
    }
}
