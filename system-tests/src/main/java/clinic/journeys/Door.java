package clinic.journeys;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// The gateway, as a program uses it. A service may be away for a while: what did not arrive is
/// sent again, posts under the same idempotency key.
public final class Door {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration ONE_REQUEST = Duration.ofSeconds(30);
    private static final int AT_ONCE = 6;

    private final JsonMapper json = JsonMapper.builder().build();
    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();
    private final Semaphore room = new Semaphore(AT_ONCE);
    private final String url;
    private final Latencies latencies;
    private final Set<Integer> awayToo;

    public Door(String url, Latencies latencies) {
        this(url, latencies, Set.of());
    }

    private Door(String url, Latencies latencies, Set<Integer> awayToo) {
        this.url = url;
        this.latencies = latencies;
        this.awayToo = awayToo;
    }

    /// As used by who knows that the answerer's clock may be wrong for a while: then it takes no
    /// passport for valid.
    public static Door undeterred(String url) {
        return new Door(url, new Latencies(), Set.of(401));
    }

    public String url() {
        return url;
    }

    Latencies latencies() {
        return latencies;
    }

    /// @param authorization the header's value
    public Answer get(String path, String authorization) {
        return send(label(path), request(path).header("Authorization", authorization).GET());
    }

    /// @param body anything Jackson can write; null for none
    public Answer post(String path, @Nullable Object body, String authorization) {
        HttpRequest.Builder request =
                request(path)
                        .header("Authorization", authorization)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(
                                BodyPublishers.ofString(
                                        body == null ? "{}" : json.writeValueAsString(body)));
        return send(label(path), request);
    }

    /// A change to a booking that must still be as the caller saw it.
    ///
    /// @param version the entity tag, in its quotes
    public Answer change(String path, Object body, String authorization, String version) {
        return send(
                label(path),
                request(path)
                        .header("Authorization", authorization)
                        .header("Content-Type", "application/json")
                        .header("If-Match", version)
                        .POST(BodyPublishers.ofString(json.writeValueAsString(body))));
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path))
                .timeout(ONE_REQUEST)
                .header("Accept", "application/json, text/html;q=0.5");
    }

    /// Sends until it arrives, within the patience of somebody whose stack is being restarted.
    Answer send(String label, HttpRequest.Builder request) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            Answer answer = once(label, request.build());
            if (answer != null && !isAway(answer.status())) {
                return answer;
            }
            if (System.nanoTime() > deadline) {
                throw new Unusable(
                        label
                                + " does not go through: "
                                + (answer == null ? "no answer" : answer.status()));
            }
            Pause.of(Duration.ofMillis(answer != null && answer.status() == 429 ? 1000 : 300));
        }
    }

    private boolean isAway(int status) {
        return awayToo.contains(status) || status == 429 || (status >= 502 && status <= 504);
    }

    /// @return null where the connection broke
    private @Nullable Answer once(String label, HttpRequest request) {
        try {
            room.acquire();
            try {
                long began = System.nanoTime();
                var response = client.send(request, BodyHandlers.ofString());
                if (response.statusCode() < 500) {
                    latencies.add(label, System.nanoTime() - began);
                }
                return new Answer(
                        request.method() + " " + request.uri().getPath(),
                        response.statusCode(),
                        response.headers(),
                        response.body());
            } finally {
                room.release();
            }
        } catch (IOException _) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// The path without ids, so that like is measured with like.
    private static String label(String path) {
        return path.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "{id}").replaceAll("\\?.*", "");
    }
}
