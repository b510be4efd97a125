package clinic.gateway.route;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.ServerRequest;

/// What the gateway says of a request to the service that answers it.
///
/// @param passport who calls; absent where the service checks by other means
/// @param csrf what the page's forms must bring back; absent where no session is
public record Vouching(@Nullable String passport, @Nullable String csrf) {
    private static final String ATTRIBUTE = Vouching.class.getName();
    private static final String CSRF_HEADER = "X-Clinic-Csrf";
    private static final Vouching NOTHING = new Vouching(null, null);

    public void attachTo(ServerRequest request) {
        request.servletRequest().setAttribute(ATTRIBUTE, this);
    }

    static Vouching of(ServerRequest request) {
        Object attached = request.servletRequest().getAttribute(ATTRIBUTE);
        return attached instanceof Vouching vouching ? vouching : NOTHING;
    }

    void addTo(HttpHeaders headers) {
        if (passport != null) {
            headers.setBearerAuth(passport);
        }
        if (csrf != null) {
            headers.set(CSRF_HEADER, csrf);
        }
    }
}
