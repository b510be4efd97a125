package clinic.gateway.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/// Keeps the bytes of a form, because looking for its CSRF token would eat them up.
final class FormBodies extends OncePerRequestFilter {
    private final int largest;

    /// @param largest in bytes
    FormBodies(int largest) {
        this.largest = largest;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        return type == null
                || !type.toLowerCase(Locale.ROOT)
                        .startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] body = request.getInputStream().readNBytes(largest + 1);
        if (body.length > largest) {
            response.setStatus(HttpStatus.CONTENT_TOO_LARGE.value());
            return;
        }
        FormBody form;
        try {
            form = new FormBody(request, body);
        } catch (IllegalArgumentException _) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return;
        }
        chain.doFilter(form, response);
    }
}
