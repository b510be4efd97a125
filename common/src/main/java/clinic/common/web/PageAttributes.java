package clinic.common.web;

import clinic.common.security.Caller;
import clinic.common.security.Callers;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/// What the layout of every page needs.
@ControllerAdvice
class PageAttributes {
    /// Set by the gateway, which holds the session and checks the value when a form comes back.
    static final String CSRF_HEADER = "X-Clinic-Csrf";

    @ModelAttribute("caller")
    @Nullable Caller caller() {
        return Callers.find().orElse(null);
    }

    @ModelAttribute("csrf")
    String csrf(HttpServletRequest request) {
        String token = request.getHeader(CSRF_HEADER);
        return token == null ? "" : token;
    }
}
