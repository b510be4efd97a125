package clinic.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.gateway.testing.GatewayUnderTest;
import clinic.gateway.testing.Tokens;
import com.sun.net.httpserver.HttpExchange;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.test.context.TestPropertySource;

@Timeout(60)
@TestPropertySource(properties = "clinic.gateway.services.response-timeout=PT0.3S")
class StreamsTest extends GatewayUnderTest {
    private final SynchronousQueue<String> events = new SynchronousQueue<>();
    private final CountDownLatch readerGone = new CountDownLatch(1);

    @Test
    void eventsArriveOneByOneAndTheStreamEndsWithItsReader()
            throws IOException, InterruptedException {
        BOOKING.handles(this::stream);
        var answer =
                HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(
                                                URI.create(
                                                        "http://localhost:"
                                                                + port
                                                                + "/api/bookings/live"))
                                        .header("Accept", "text/event-stream")
                                        .header("Authorization", bearer())
                                        .build(),
                                BodyHandlers.ofInputStream());
        try (InputStream body = answer.body()) {
            assertThat(answer.headers().firstValue("Content-Type")).contains("text/event-stream");
            var lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
            for (int event = 0; event < 3; event++) {
                assertThat(events.offer("data: " + event, 10, TimeUnit.SECONDS)).isTrue();
                assertThat(lines.readLine()).isEqualTo("data: " + event);
            }
        }
        // writing goes on until somebody notices that nobody listens
        while (!readerGone.await(10, TimeUnit.MILLISECONDS)) {
            events.offer("data: more", 10, TimeUnit.MILLISECONDS);
        }
    }

    @Test
    void whoTakesTooLongToAnswerCountsAsAway() {
        CountDownLatch never = new CountDownLatch(1);
        BOOKING.handles(
                exchange -> {
                    waitFor(never);
                    exchange.close();
                });
        assertThat(browser().get("/api/bookings/7", "Authorization", bearer()).statusCode())
                .isEqualTo(503);
        never.countDown();
    }

    private void stream(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream body = exchange.getResponseBody()) {
            body.flush(); // the head
            while (true) {
                body.write((events.take() + "\n").getBytes(StandardCharsets.UTF_8));
                body.flush();
            }
        } catch (IOException e) {
            readerGone.countDown();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String bearer() {
        return Tokens.bearer(Tokens.make(browser(), account("ADMIN"), "\"FRONT_DESK\""));
    }
}
