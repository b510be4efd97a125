package clinic.common.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.ContentCachingResponseWrapper;

/// The answers that were given to POSTs with an `Idempotency-Key`, for a day.
class GivenAnswers {
    private static final Duration KEPT_FOR = Duration.ofHours(24);

    /// What another transaction is forgetting already is passed over: else one that hangs would
    /// keep every other POST waiting.
    private static final String FORGET =
            """
            delete from idempotency where (caller, key) in
                (select caller, key from idempotency where asked_at < ? for update skip locked)
            """;

    /// @param digest SHA-256 of the body: the same key with another body is a mistake of the sender
    record Question(String caller, String key, String path, String digest) {}

    private record Given(
            String path,
            String digest,
            int status,
            @Nullable String type,
            @Nullable String location,
            @Nullable String etag,
            String body) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    GivenAnswers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Waits for an equal question that is being answered, then repeats its answer.
    ///
    /// @return false where the question is new and now belongs to the caller's transaction
    boolean repeat(Question question, HttpServletResponse response) {
        Timestamp forgotten = Timestamp.from(clock.instant().minus(KEPT_FOR));
        jdbc.sql(FORGET).param(forgotten).update();
        int mine =
                jdbc.sql(
                                """
                                insert into idempotency (caller, key, path, digest, asked_at)
                                values (?, ?, ?, ?, ?) on conflict do nothing
                                """)
                        .params(
                                question.caller(),
                                question.key(),
                                question.path(),
                                question.digest(),
                                Timestamp.from(clock.instant()))
                        .update();
        if (mine == 1) {
            return false;
        }
        Given given = find(question).orElseThrow();
        if (!given.path().equals(question.path()) || !given.digest().equals(question.digest())) {
            throw Problem.conflict(
                    "idempotency-key-reused", "This Idempotency-Key was used for something else.");
        }
        write(given, response);
        return true;
    }

    private Optional<Given> find(Question question) {
        return jdbc.sql(
                        """
                        select path, digest, status, type, location, etag, body
                        from idempotency where caller = ? and key = ?
                        """)
                .params(question.caller(), question.key())
                .query(Given.class)
                .optional();
    }

    void keep(Question question, ContentCachingResponseWrapper answer) {
        jdbc.sql(
                        """
                        update idempotency set status = ?, type = ?, location = ?, etag = ?, body = ?
                        where caller = ? and key = ?
                        """)
                .param(answer.getStatus())
                .param(answer.getContentType())
                .param(answer.getHeader(HttpHeaders.LOCATION))
                .param(answer.getHeader(HttpHeaders.ETAG))
                .param(new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8))
                .param(question.caller())
                .param(question.key())
                .update();
    }

    private static void write(Given given, HttpServletResponse response) {
        response.setStatus(given.status());
        if (given.type() != null) {
            response.setContentType(given.type());
        }
        if (given.location() != null) {
            response.setHeader(HttpHeaders.LOCATION, given.location());
        }
        if (given.etag() != null) {
            response.setHeader(HttpHeaders.ETAG, given.etag());
        }
        try {
            response.getOutputStream().write(given.body().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
