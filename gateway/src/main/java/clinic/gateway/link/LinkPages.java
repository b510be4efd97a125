package clinic.gateway.link;

import clinic.common.web.Problem;
import clinic.common.web.Wants;
import clinic.gateway.limit.Budget;
import clinic.gateway.limit.LimitProperties;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What a patient sees of a link that is not open: the question for the birth date, or why it does
/// not open any more.
@Controller
class LinkPages {
    private static final String QUESTION = "birth-date";
    private static final String MINUTE = "60";

    private final LinkDoor door;
    private final Budget unknownLinks;

    LinkPages(LinkDoor door, Clock clock, LimitProperties limits) {
        this.door = door;
        this.unknownLinks = new Budget(clock, limits.wrongPerMinute());
    }

    @GetMapping({"/p/{token}", "/p/{token}/**"})
    String show(
            @PathVariable String token,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return switch (opening(request)) {
            case Opening.AsksBirthDate _ -> ask(token, request, model);
            case Opening.Open _ -> "redirect:/p/" + token;
            case Opening.Unknown _ -> throw unknown(request, response);
            case Opening.Used _ -> throw used();
            case Opening.Expired _ -> throw expired();
            case Opening.Locked _ -> throw locked();
        };
    }

    /// A page that stayed open longer than the browser is known.
    @PostMapping({"/p/{token}", "/p/{token}/**"})
    String sent(
            @PathVariable String token,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        String page = show(token, request, response, model);
        response.setStatus(HttpStatus.FORBIDDEN.value());
        return page;
    }

    @PostMapping("/p/{token}/birth-date")
    String answer(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String birthDate,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<LocalDate> date = date(birthDate);
        if (date.isEmpty()) {
            return again(
                    token,
                    "Please give the date as year, month and day.",
                    request,
                    response,
                    model);
        }
        return switch (door.answer(token, date.get())) {
            case BirthDateAnswer.Right right -> {
                response.addHeader(HttpHeaders.SET_COOKIE, cookie(right).toString());
                yield "redirect:/p/" + token;
            }
            case BirthDateAnswer.Wrong(int left) when left > 0 ->
                    again(
                            token,
                            "This is not the birth date we have. Tries left: " + left + ".",
                            request,
                            response,
                            model);
            case BirthDateAnswer.Wrong _ -> throw locked();
            case BirthDateAnswer.CannotTell _ ->
                    throw Problem.unavailable(
                            "We cannot look that up right now. Please try again in a minute.");
            case BirthDateAnswer.NotAsked _ -> show(token, request, response, model);
        };
    }

    private Opening opening(HttpServletRequest request) {
        return LinkRequest.of(request)
                .map(asked -> door.open(asked.token(), asked.visit(request)))
                .orElseGet(Opening.Unknown::new);
    }

    private static String ask(String token, HttpServletRequest request, Model model) {
        if (Wants.json(request)) {
            throw Problem.forbidden("Give the birth date first.")
                    .with("reason", "birth-date-needed");
        }
        model.addAttribute("action", "/p/" + token + LinkRequest.BIRTH_DATE);
        return QUESTION;
    }

    private String again(
            String token,
            String error,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (Wants.json(request)) {
            throw Problem.field("birthDate", error);
        }
        model.addAttribute("error", error);
        String page = show(token, request, response, model);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page;
    }

    private static ResponseCookie cookie(BirthDateAnswer.Right right) {
        return ResponseCookie.from(right.cookie(), right.visit())
                .path("/")
                .secure(true)
                .httpOnly(true)
                .sameSite("Lax")
                .maxAge(right.goodFor())
                .build();
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private Problem unknown(HttpServletRequest request, HttpServletResponse response) {
        if (unknownLinks.spend(request.getRemoteAddr())) {
            return Problem.notFound("link");
        }
        response.setHeader(HttpHeaders.RETRY_AFTER, MINUTE);
        return Problem.tooMany("Too many links that do not exist. Please wait a minute.");
    }

    private static Problem used() {
        return Problem.gone("link-used", "You have done this already. Thank you.");
    }

    private static Problem expired() {
        return Problem.gone(
                "link-expired", "This link was good for a while only, and that is over.");
    }

    private static Problem locked() {
        return Problem.forbidden("The birth date was wrong too often, so this link is locked.")
                .with("reason", "link-locked");
    }
}
