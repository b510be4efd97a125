package clinic.gateway.signin;

import clinic.common.security.Caller;
import clinic.gateway.account.Account;
import clinic.gateway.account.Accounts;
import clinic.gateway.account.Passwords;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A person's own account: another password, and an end to every session that is open anywhere.
@Controller
class AccountPages {
    private final SignIn signIn;
    private final Accounts accounts;
    private final Passwords passwords;
    private final Sessions sessions;

    AccountPages(SignIn signIn, Accounts accounts, Passwords passwords, Sessions sessions) {
        this.signIn = signIn;
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
    }

    @GetMapping("/account")
    String show(@RequestParam(defaultValue = "") String changed, Model model) {
        model.addAttribute("notice", changed.isEmpty() ? "" : "Your password is changed.");
        model.addAttribute("shortest", Passwords.SHORTEST);
        return "account";
    }

    @PostMapping("/account/password")
    String changePassword(
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String wanted,
            @AuthenticationPrincipal Caller caller,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (!passwords.acceptable(wanted)) {
            return again(
                    model,
                    response,
                    "wantedError",
                    "At least " + Passwords.SHORTEST + " characters, at most 72 bytes.");
        }
        return switch (signIn.attempt(caller.name(), current, request.getRemoteAddr())) {
            case SignInResult.Welcome(var account) -> {
                change(account, wanted, request, response);
                yield "redirect:/account?changed=yes";
            }
            case SignInResult.Refused() ->
                    again(model, response, "currentError", "This is not your password.");
            case SignInResult.Wait wait ->
                    again(
                            model,
                            response,
                            "currentError",
                            "Too many tries. Please wait " + wait.seconds() + " s.");
        };
    }

    @PostMapping("/account/sign-out-everywhere")
    String signOutEverywhere(@AuthenticationPrincipal Caller caller) {
        sessions.endAll(java.util.UUID.fromString(caller.id()));
        return "redirect:/login?left=everywhere";
    }

    private void change(
            Account account,
            String wanted,
            HttpServletRequest request,
            HttpServletResponse response) {
        accounts.changePassword(account.id(), passwords.hash(wanted));
        sessions.endAll(account.id());
        sessions.open(account, request, response);
    }

    private String again(Model model, HttpServletResponse response, String field, String message) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute(field, message);
        model.addAttribute("shortest", Passwords.SHORTEST);
        return "account";
    }
}
