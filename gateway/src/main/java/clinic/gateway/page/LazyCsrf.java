package clinic.gateway.page;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;

/// The value a form must bring back. Made, and its cookie set, only where a page really writes it
/// down.
public final class LazyCsrf {
    private final @Nullable CsrfToken token;

    private LazyCsrf(@Nullable CsrfToken token) {
        this.token = token;
    }

    public static LazyCsrf of(HttpServletRequest request) {
        return new LazyCsrf(
                request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                        ? token
                        : null);
    }

    @Override
    public String toString() {
        return token == null ? "" : token.getToken();
    }
}
