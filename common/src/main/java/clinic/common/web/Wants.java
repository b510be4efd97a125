package clinic.common.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;

/// What kind of answer a request asks for.
public final class Wants {
    private Wants() {}

    /// Programs are told in JSON: everything under `/api/`, and who says so elsewhere.
    public static boolean json(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return path(request).startsWith("/api/")
                || (accept != null && accept.contains("json") && !accept.contains("html"));
    }

    public static boolean patientPage(HttpServletRequest request) {
        return path(request).startsWith("/p/");
    }

    /// The path that was asked for, also where the container has gone on to the place of errors.
    static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
                ? asked
                : request.getRequestURI();
    }
}
