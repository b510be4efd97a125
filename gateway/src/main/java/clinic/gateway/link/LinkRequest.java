package clinic.gateway.link;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A request below `/p/`, taken apart.
///
/// @param rest what follows the token, with its slash, or nothing
record LinkRequest(String token, String rest) {
    static final String BIRTH_DATE = "/birth-date";
    private static final String BELOW = "/p/";

    static Optional<LinkRequest> of(HttpServletRequest request) {
        String path = request.getRequestURI();
        if (!path.startsWith(BELOW)) {
            return Optional.empty();
        }
        int slash = path.indexOf('/', BELOW.length());
        return Optional.of(
                slash < 0
                        ? new LinkRequest(path.substring(BELOW.length()), "")
                        : new LinkRequest(
                                path.substring(BELOW.length(), slash), path.substring(slash)));
    }

    @Nullable String visit(HttpServletRequest request) {
        String name = LinkDoor.cookieOf(token);
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(name)) {
                    return cookie.getValue();
                }
            }
        }
        return null;
    }
}
