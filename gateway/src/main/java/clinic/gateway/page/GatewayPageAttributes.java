package clinic.gateway.page;

import clinic.common.security.Caller;
import clinic.gateway.signin.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/// What the layout needs, from the session itself: here no passport is read.
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class GatewayPageAttributes {

    @ModelAttribute("caller")
    @Nullable Caller caller() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn who
                ? who.caller()
                : null;
    }

    @ModelAttribute("csrf")
    LazyCsrf csrf(HttpServletRequest request) {
        return LazyCsrf.of(request);
    }
}
