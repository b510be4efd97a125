package clinic.gateway.route;

import java.util.Locale;
import java.util.Set;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;

/// What a request may say to a service, besides what it asks: nothing about who it is but the
/// gateway's word.
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class Bearings implements RequestHttpHeadersFilter {
    private static final Set<String> STRIPPED =
            Set.of(
                    "authorization",
                    "cookie",
                    "forwarded",
                    "clinic-link",
                    "x-real-ip",
                    "x-http-method-override");

    @Override
    public HttpHeaders apply(HttpHeaders asked, ServerRequest request) {
        HttpHeaders clean = new HttpHeaders();
        asked.forEach(
                (name, values) -> {
                    if (!isStripped(name.toLowerCase(Locale.ROOT))) {
                        clean.addAll(name, values);
                    }
                });
        Vouching.of(request).addTo(clean);
        return clean;
    }

    private static boolean isStripped(String name) {
        return STRIPPED.contains(name)
                || name.startsWith("x-forwarded-")
                || name.startsWith("x-clinic-");
    }
}
