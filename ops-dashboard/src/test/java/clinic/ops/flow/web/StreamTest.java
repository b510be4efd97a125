package clinic.ops.flow.web;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.common.testing.PostgresForTests;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// The doorbell over real HTTP, where a stream outlives the request's thread.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "management.server.port=0",
            "clinic.inbox.enabled=false",
            "clinic.outbox.relay=false",
            "clinic.kafka.create-topics=false",
            "clinic.ops.lag.watched=false",
            "clinic.ops.doorbell.open-for=PT0.5S"
        })
@Import(StreamTest.AnyToken.class)
@ExtendWith(OutputCaptureExtension.class)
class StreamTest {

    @LocalServerPort int port;

    @TestConfiguration(proxyBeanMethods = false)
    static class AnyToken {
        @Bean
        JwtDecoder jwtDecoder() {
            return token ->
                    Jwt.withTokenValue(token)
                            .header("alg", "none")
                            .subject("someone")
                            .claim("roles", List.of("OPS"))
                            .expiresAt(Instant.MAX)
                            .build();
        }
    }

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        PostgresForTests.forSpring(properties, "ops");
    }

    @Test
    void ringsAndHangsUpWithoutAnyNoise(CapturedOutput output) throws Exception {
        try (HttpClient browser = HttpClient.newHttpClient()) {
            HttpResponse<String> stream =
                    browser.send(
                            HttpRequest.newBuilder()
                                    .uri(
                                            URI.create(
                                                    "http://localhost:%d/api/flow/stream"
                                                            .formatted(port)))
                                    .header("Authorization", "Bearer x")
                                    .timeout(Duration.ofSeconds(20))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(stream.statusCode()).isEqualTo(200);
            assertThat(stream.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
            assertThat(stream.body()).startsWith("event:changed\ndata:\n\n");
        }
        assertThat(output).doesNotContain("ERROR").doesNotContain("Exception");
    }
}
