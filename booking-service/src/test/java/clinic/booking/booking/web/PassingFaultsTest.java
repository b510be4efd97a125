package clinic.booking.booking.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import clinic.booking.BookingApplication;
import clinic.booking.testing.ServiceTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/// What fails for a reason that passes is tried again, and the caller does not see it. Each test
/// stands in the way of a command with a transaction of its own.
@SpringBootTest(
        classes = BookingApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "clinic.inbox.enabled=false",
            "clinic.outbox.relay=false",
            "clinic.kafka.create-topics=false",
            "clinic.due-work.enabled=false",
            "management.server.port=0"
        })
@Import(PassingFaultsTest.EverybodyIsTheFrontDesk.class)
class PassingFaultsTest extends ServiceTest {

    @Autowired DataSource source;
    @Autowired JdbcClient jdbc;
    @LocalServerPort int port;

    @Test
    void aDeadlockIsTriedAgain() throws Exception {
        UUID patient = calls.register();
        UUID booking = calls.book(patient, slot());
        try (Connection other = source.getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("set local deadlock_timeout = '30s'"); // the victim is not us
            statement.execute(lock("patient", patient));
            CompletableFuture<HttpResponse<String>> answer = nameDriver(booking, "");
            waiting();

            statement.execute(lock("booking", booking));
            other.rollback();

            assertThat(answer.join().statusCode()).as(answer.join().body()).isEqualTo(200);
        }
        assertThat(driversOf(booking)).isEqualTo(1);
    }

    @Test
    void aCutConnectionIsTriedAgain() throws Exception {
        assertThat(answerOfOneCutOff("").statusCode()).isEqualTo(200);
    }

    @Test
    void aCutConnectionIsTriedAgainWithAKey() throws Exception {
        assertThat(answerOfOneCutOff(UUID.randomUUID().toString()).statusCode()).isEqualTo(200);
    }

    @Test
    void whoIsCutOffAgainAndAgainIsToldToComeBack() throws Exception {
        UUID patient = calls.register();
        UUID booking = calls.book(patient, slot());
        try (Connection other = source.getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute(lock("patient", patient));
            CompletableFuture<HttpResponse<String>> answer = nameDriver(booking, "");
            await().until(
                            () -> {
                                cut();
                                return answer.isDone();
                            });

            assertThat(answer.join().statusCode()).isEqualTo(503);
            assertThat(answer.join().headers().firstValue("Retry-After")).hasValue("2");
            assertThat(answer.join().body()).contains("try-again");
            other.rollback();
        }
        assertThat(driversOf(booking)).isZero();
    }

    private HttpResponse<String> answerOfOneCutOff(String key) throws SQLException {
        UUID patient = calls.register();
        UUID booking = calls.book(patient, slot());
        try (Connection other = source.getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute(lock("patient", patient));
            CompletableFuture<HttpResponse<String>> answer = nameDriver(booking, key);
            waiting();
            cut();
            other.rollback();
            answer.join();
            assertThat(driversOf(booking)).isEqualTo(1);
            return answer.join();
        }
    }

    private tools.jackson.databind.JsonNode slot() {
        return calls.slots("from=2026-11-24&limit=1").getFirst();
    }

    private static String lock(String table, UUID id) {
        return "select * from %s where id = '%s' for update".formatted(table, id);
    }

    private static final String WAITERS =
            """
            from pg_stat_activity
            where datname = current_database() and wait_event_type = 'Lock'
            """;

    private void waiting() {
        await().until(
                        () ->
                                jdbc.sql("select count(*) " + WAITERS).query(Integer.class).single()
                                        == 1);
    }

    private void cut() {
        jdbc.sql("select pg_terminate_backend(pid) " + WAITERS).query(Boolean.class).list();
    }

    private int driversOf(UUID booking) {
        return jdbc.sql("select count(*) from named_driver where booking_id = ?")
                .param(booking)
                .query(Integer.class)
                .single();
    }

    private CompletableFuture<HttpResponse<String>> nameDriver(UUID booking, String key) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(
                                URI.create(
                                        "http://127.0.0.1:%d/api/bookings/%s/driver"
                                                .formatted(port, booking)))
                        .header("Authorization", "Bearer anything")
                        .header("Content-Type", "application/json")
                        .POST(
                                BodyPublishers.ofString(
                                        "{\"name\":\"Kim Driver\",\"phone\":\"(212) 555-0142\"}"));
        if (!key.isEmpty()) {
            request.header("Idempotency-Key", key);
        }
        return HttpClient.newHttpClient().sendAsync(request.build(), BodyHandlers.ofString());
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class EverybodyIsTheFrontDesk {
        @Bean
        JwtDecoder decoder() {
            return token ->
                    new Jwt(
                            token,
                            Instant.EPOCH,
                            Instant.MAX,
                            Map.of("alg", "none"),
                            Map.of("sub", "desk", "roles", List.of("FRONT_DESK")));
        }
    }
}
