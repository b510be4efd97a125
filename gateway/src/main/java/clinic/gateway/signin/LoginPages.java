package clinic.gateway.signin;

import clinic.common.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The login page. What it says gives nothing away.
@Controller
class LoginPages {
    private final SignIn signIn;
    private final Sessions sessions;

    LoginPages(SignIn signIn, Sessions sessions) {
        this.signIn = signIn;
        this.sessions = sessions;
    }

    @GetMapping("/login")
    String ask(
            @RequestParam(defaultValue = "") String next,
            @RequestParam(defaultValue = "") String left,
            @AuthenticationPrincipal @Nullable Caller caller,
            Model model) {
        if (caller != null) {
            return "redirect:" + Home.orNext(caller, next);
        }
        model.addAttribute("next", next);
        model.addAttribute("notice", left.isEmpty() ? "" : "You are signed out.");
        return "login";
    }

    @PostMapping("/login")
    String signIn(
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return switch (signIn.attempt(username.strip(), password, request.getRemoteAddr())) {
            case SignInResult.Welcome(var account) -> {
                sessions.open(account, request, response);
                yield "redirect:" + Home.orNext(account.caller(), next);
            }
            case SignInResult.Refused() -> {
                response.setStatus(HttpStatus.UNAUTHORIZED.value());
                yield again(model, next, username, "This name and password do not fit.");
            }
            case SignInResult.Wait wait -> {
                response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
                response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.seconds()));
                yield again(
                        model,
                        next,
                        username,
                        "Too many tries. Please wait " + wait.seconds() + " s and try again.");
            }
        };
    }

    private static String again(Model model, String next, String username, String error) {
        model.addAttribute("next", next);
        model.addAttribute("username", username);
        model.addAttribute("error", error);
        return "login";
    }
}
