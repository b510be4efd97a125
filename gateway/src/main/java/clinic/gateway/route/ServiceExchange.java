package clinic.gateway.route;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import java.util.Set;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.servlet.function.ServerResponse;

/// Sends a request on to a service. The query stays as it came, and what was in a form's body never
/// appears in it.
@Component
class ServiceExchange implements ProxyExchange {
    private static final int SETTLED = 512 * 1024; // bytes

    /// What the client says itself.
    private static final Set<String> OWN_HEADERS =
            Set.of("connection", "content-length", "expect", "host", "upgrade", "http2-settings");

    private final HttpClient client;
    private final ServiceProperties properties;

    ServiceExchange(ServiceProperties properties) {
        this.properties = properties;
        this.client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(properties.connectTimeout())
                        .build();
    }

    @Override
    public ServerResponse exchange(Request request) {
        try {
            HttpResponse<InputStream> answer =
                    client.send(outgoing(request), BodyHandlers.ofInputStream());
            HttpHeaders headers = new HttpHeaders();
            answer.headers().map().forEach(headers::addAll);
            return new Relayed(answer.statusCode(), headers, settled(answer.body(), headers));
        } catch (IOException e) {
            if (LimitedBody.isCauseOf(e)) {
                throw tooLarge();
            }
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("stopped while a service answered", e));
        }
    }

    /// Reads what fits into memory before anything is said to the asker, so that a service that
    /// dies while it answers has not answered at all. A stream of events flows as it comes.
    private static InputStream settled(InputStream body, HttpHeaders headers) throws IOException {
        if (Relayed.isStream(headers)) {
            return body;
        }
        byte[] beginning = body.readNBytes(SETTLED);
        return new SequenceInputStream(new ByteArrayInputStream(beginning), body);
    }

    private static ErrorResponseException tooLarge() {
        return new ErrorResponseException(HttpStatus.CONTENT_TOO_LARGE);
    }

    private HttpRequest outgoing(Request request) throws IOException {
        HttpServletRequest from = request.getServerRequest().servletRequest();
        HttpRequest.Builder to =
                HttpRequest.newBuilder(target(request, from))
                        .method(request.getMethod().name(), body(from));
        if (!request.getHeaders().getAccept().contains(MediaType.TEXT_EVENT_STREAM)) {
            to.timeout(properties.responseTimeout());
        }
        request.getHeaders()
                .forEach(
                        (name, values) -> {
                            if (!OWN_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
                                values.forEach(value -> to.header(name, value));
                            }
                        });
        return to.build();
    }

    private static URI target(Request request, HttpServletRequest from) {
        URI target = request.getUri();
        if (target == null) {
            throw new IllegalStateException("the route names no service");
        }
        String query = from.getQueryString();
        return URI.create(
                target.getScheme()
                        + "://"
                        + target.getRawAuthority()
                        + target.getRawPath()
                        + (query == null ? "" : "?" + query));
    }

    private BodyPublisher body(HttpServletRequest from) throws IOException {
        long length = from.getContentLengthLong();
        if (length == 0 || (length < 0 && from.getHeader(HttpHeaders.TRANSFER_ENCODING) == null)) {
            return BodyPublishers.noBody();
        }
        long largest = properties.largestBody().toBytes();
        if (length > largest) {
            throw tooLarge();
        }
        InputStream body = new LimitedBody(from.getInputStream(), largest);
        BodyPublisher publisher = BodyPublishers.ofInputStream(() -> body);
        return length > 0 ? BodyPublishers.fromPublisher(publisher, length) : publisher;
    }
}
