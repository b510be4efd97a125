package clinic.gateway.route;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.util.CollectionUtils;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerResponse;

/// A service's answer on its way out, byte for byte. Events of a stream leave as they come.
final class Relayed implements ServerResponse {
    private static final int BUFFER = 8192;

    private final HttpResponse<InputStream> answer;
    private final HttpHeaders headers = new HttpHeaders();

    Relayed(HttpResponse<InputStream> answer) {
        this.answer = answer;
    }

    @Override
    public HttpStatusCode statusCode() {
        return HttpStatusCode.valueOf(answer.statusCode());
    }

    @Override
    public HttpHeaders headers() {
        return headers;
    }

    @Override
    public MultiValueMap<String, Cookie> cookies() {
        return CollectionUtils.unmodifiableMultiValueMap(new LinkedMultiValueMap<>());
    }

    @Override
    public @Nullable ModelAndView writeTo(
            HttpServletRequest request, HttpServletResponse response, Context context)
            throws IOException {
        // closing the stream early gives the connection up, so an endless answer ends with its
        // reader
        try (InputStream body = answer.body()) {
            response.setStatus(answer.statusCode());
            headers.forEach(
                    (name, values) -> values.forEach(value -> response.addHeader(name, value)));
            copy(body, response.getOutputStream());
        }
        return null;
    }

    private void copy(InputStream from, OutputStream to) throws IOException {
        boolean stream = MediaType.TEXT_EVENT_STREAM.equalsTypeAndSubtype(contentType());
        byte[] buffer = new byte[BUFFER];
        if (stream) {
            to.flush();
        }
        for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
            to.write(buffer, 0, read);
            if (stream) {
                to.flush();
            }
        }
    }

    private @Nullable MediaType contentType() {
        List<String> types = headers.getOrEmpty(HttpHeaders.CONTENT_TYPE);
        return types.isEmpty() ? null : MediaType.parseMediaType(types.getFirst());
    }
}
