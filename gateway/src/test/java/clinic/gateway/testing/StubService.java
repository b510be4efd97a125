package clinic.gateway.testing;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingDeque;
import org.jspecify.annotations.Nullable;

/// A service that notes what it was asked and answers as it was told.
public final class StubService implements AutoCloseable {
    private final HttpServer server;
    private final String name;
    private final LinkedBlockingDeque<Asked> asked = new LinkedBlockingDeque<>();
    private volatile Answer answer;
    private volatile @Nullable HttpHandler instead;

    public record Asked(String method, String uri, Headers headers, String body) {
        public @Nullable String header(String name) {
            return headers.getFirst(name);
        }
    }

    public record Answer(int status, Map<String, List<String>> headers, String body) {}

    public StubService(String name) {
        this.name = name;
        this.answer = plain();
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    public void answers(int status, Map<String, List<String>> headers, String body) {
        answer = new Answer(status, headers, body);
    }

    /// For what is no plain answer.
    public void handles(HttpHandler handler) {
        instead = handler;
    }

    public void answersPlainly() {
        answer = plain();
        instead = null;
        asked.clear();
    }

    private Answer plain() {
        return new Answer(200, Map.of("Content-Type", List.of("text/html")), "from " + name);
    }

    /// What came last.
    public Asked last() {
        Asked last = asked.peekLast();
        if (last == null) {
            throw new AssertionError("nothing came to " + name);
        }
        return last;
    }

    public int count() {
        return asked.size();
    }

    private void handle(HttpExchange exchange) throws IOException {
        HttpHandler handler = instead;
        if (handler != null) {
            handler.handle(exchange);
            return;
        }
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add(
                new Asked(
                        exchange.getRequestMethod(),
                        exchange.getRequestURI().toString(),
                        exchange.getRequestHeaders(),
                        body));
        Answer now = answer;
        byte[] bytes = now.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().putAll(now.headers());
        exchange.sendResponseHeaders(now.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
