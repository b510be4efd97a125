package clinic.booking.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// One page of a list: an array, and a `Link` header with the address of the next page where there
/// is one.
public final class Listing {

    /// Rows on a page where the caller does not say.
    public static final String USUAL = "50";

    private static final int MOST = 200;

    private Listing() {}

    public static int limit(int asked) {
        return Math.clamp(asked, 1, MOST);
    }

    /// @param found up to one more than the limit: then there is a next page
    public static <R, B> ResponseEntity<List<B>> page(
            List<R> found,
            int limit,
            Function<R, UUID> id,
            Function<R, B> body,
            HttpServletRequest request) {
        List<R> rows = found.size() > limit ? found.subList(0, limit) : found;
        HttpHeaders headers = new HttpHeaders();
        if (found.size() > limit) {
            String next =
                    ServletUriComponentsBuilder.fromRequestUri(request)
                            .query(request.getQueryString())
                            .replaceQueryParam("cursor", id.apply(rows.getLast()))
                            .build()
                            .toUri()
                            .toString();
            headers.add(
                    HttpHeaders.LINK,
                    "<%s>; rel=\"next\"".formatted(next.replaceFirst("^https?://[^/]+", "")));
        }
        return ResponseEntity.ok().headers(headers).body(rows.stream().map(body).toList());
    }
}
