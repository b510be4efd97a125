package clinic.common.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;

/// What kind of answer a request asks for.
public final class Wants {
    private Wants() {}

    /// Programs are told in JSON: everything under `/api/`, and who says so elsewhere.
    public static boolean json(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return request.getRequestURI().startsWith("/api/")
                || (accept != null && accept.contains("json") && !accept.contains("html"));
    }

    public static boolean patientPage(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/p/");
    }
}
