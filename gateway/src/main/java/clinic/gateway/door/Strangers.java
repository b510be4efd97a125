package clinic.gateway.door;

import clinic.common.security.Caller;
import clinic.common.web.Problem;
import clinic.common.web.Wants;
import clinic.gateway.page.Refusals;
import clinic.gateway.signin.Home;
import clinic.gateway.signin.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;

/// What happens to who is not signed in, and to who is and may not go there.
@Component
class Strangers implements AuthenticationEntryPoint, AccessDeniedHandler {
    private final Refusals refusals;

    Strangers(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (Wants.json(request)) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            refusals.send(request, response, new ErrorResponseException(HttpStatus.UNAUTHORIZED));
        } else if (request.getHeader("HX-Request") != null) {
            // a fragment cannot hold the login page, so the whole page goes there
            response.setHeader("HX-Redirect", "/login");
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        } else {
            response.setHeader(HttpHeaders.LOCATION, "/login" + next(request));
            response.setStatus(HttpStatus.FOUND.value());
        }
    }

    private static String next(HttpServletRequest request) {
        if (!request.getMethod().equals("GET") || request.getRequestURI().equals("/")) {
            return "";
        }
        String query = request.getQueryString();
        String asked = request.getRequestURI() + (query == null ? "" : "?" + query);
        return "?next=" + URLEncoder.encode(asked, StandardCharsets.UTF_8);
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        if (why instanceof CsrfException) {
            refusals.send(
                    request,
                    response,
                    Problem.forbidden(
                                    "This page was open for too long. Please go back, load it again and try once more.")
                            .with("reason", "csrf"));
        } else if (isFrontDoor(request)
                && SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn who) {
            goHome(response, who.caller());
        } else {
            refusals.send(request, response, Problem.forbidden("Your role does not allow this."));
        }
    }

    private static boolean isFrontDoor(HttpServletRequest request) {
        return request.getMethod().equals("GET") && request.getRequestURI().equals("/");
    }

    private static void goHome(HttpServletResponse response, Caller caller) {
        response.setHeader(HttpHeaders.LOCATION, Home.of(caller));
        response.setStatus(HttpStatus.FOUND.value());
    }
}
