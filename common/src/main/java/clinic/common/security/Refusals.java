package clinic.common.security;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/// What the filter chain says to who may not come in, before any controller is asked. Nothing about
/// what is there.
final class Refusals {
    private Refusals() {}

    static void unauthorized(HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        write(response, 401, "Unauthorized", "unauthorized", "Sign in first.");
    }

    static void forbidden(HttpServletResponse response) throws IOException {
        write(response, 403, "Forbidden", "forbidden", "Your role does not allow this.");
    }

    private static void write(
            HttpServletResponse response, int status, String title, String reason, String detail)
            throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getWriter()
                .write(
                        """
                        {"type":"urn:unknot:problem:%s","title":"%s","status":%d,"detail":"%s","reason":"%s"}"""
                                .formatted(reason, title, status, detail, reason));
    }
}
