package clinic.gateway.route;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerResponse;

/// A service's answer on its way out, byte for byte. Events of a stream leave as they come.
final class Relayed implements ServerResponse {
    private static final Logger LOG = LoggerFactory.getLogger(Relayed.class);
    private static final int BUFFER = 8192;

    private final int status;
    private final HttpHeaders headers;
    private final InputStream body;

    Relayed(int status, HttpHeaders headers, InputStream body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    static boolean isStream(HttpHeaders headers) {
        String type = headers.getFirst(HttpHeaders.CONTENT_TYPE);
        return type != null && type.startsWith(MediaType.TEXT_EVENT_STREAM_VALUE);
    }

    @Override
    public HttpStatusCode statusCode() {
        return HttpStatusCode.valueOf(status);
    }

    @Override
    public HttpHeaders headers() {
        return headers;
    }

    @Override
    public MultiValueMap<String, Cookie> cookies() {
        return new LinkedMultiValueMap<>();
    }

    @Override
    public @Nullable ModelAndView writeTo(
            HttpServletRequest request, HttpServletResponse response, Context context) {
        // closing the body early gives the connection up, so an endless answer ends with its reader
        try (body) {
            response.setStatus(status);
            headers.forEach(
                    (name, values) -> values.forEach(value -> response.addHeader(name, value)));
            copy(response.getOutputStream());
        } catch (IOException e) {
            LOG.debug("the reader of an answer went away", e);
        }
        return null;
    }

    private void copy(OutputStream to) throws IOException {
        boolean stream = isStream(headers);
        byte[] buffer = new byte[BUFFER];
        if (stream) {
            to.flush();
        }
        for (int read = read(buffer); read >= 0; read = read(buffer)) {
            to.write(buffer, 0, read);
            if (stream) {
                to.flush();
            }
        }
    }

    private int read(byte[] buffer) {
        try {
            return body.read(buffer);
        } catch (IOException e) {
            throw new UncheckedIOException("the service broke off", e);
        }
    }
}
