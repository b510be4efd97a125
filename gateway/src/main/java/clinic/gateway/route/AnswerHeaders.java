package clinic.gateway.route;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.ServerResponse;

/// What of a service's headers may leave the house. Cookies and the page's safety are the gateway's
/// own business.
public final class AnswerHeaders {
    /// By which the service that owns a link's page says that the link is used up.
    public static final String LINK = "Clinic-Link";

    private static final Set<String> KEPT_IN =
            Set.of(
                    "clinic-link",
                    "connection",
                    "content-security-policy",
                    "keep-alive",
                    "permissions-policy",
                    "referrer-policy",
                    "server",
                    "set-cookie",
                    "set-cookie2",
                    "strict-transport-security",
                    "transfer-encoding",
                    "www-authenticate",
                    "x-content-type-options",
                    "x-frame-options",
                    "x-powered-by",
                    "x-xss-protection");

    private AnswerHeaders() {}

    /// @param service where it came from: an absolute `Location` there becomes a path here
    public static void clean(ServerResponse answer, URI service) {
        HttpHeaders headers = answer.headers();
        for (String name : List.copyOf(headers.headerNames())) {
            if (KEPT_IN.contains(name.toLowerCase(Locale.ROOT))) {
                headers.remove(name);
            }
        }
        String location = headers.getFirst(HttpHeaders.LOCATION);
        if (location != null) {
            headers.set(HttpHeaders.LOCATION, here(location, service));
        }
    }

    private static String here(String location, URI service) {
        String base = service.getScheme() + "://" + service.getRawAuthority();
        if (!location.startsWith(base)) {
            return location;
        }
        String path = location.substring(base.length());
        return path.startsWith("/") ? path : "/" + path;
    }
}
