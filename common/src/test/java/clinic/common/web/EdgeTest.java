package clinic.common.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

import clinic.common.testing.PostgresForTests;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.JwtRequestPostProcessor;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(
        classes = EdgeApplication.class,
        properties = {
            "spring.config.import=classpath:clinic-common.yml",
            "spring.application.name=edge",
            "clinic.schema=edge",
            "management.server.port=0"
        })
@AutoConfigureMockMvc
class EdgeTest {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        PostgresForTests.forSpring(properties, "edge");
    }

    @Autowired MockMvcTester mvc;
    @Autowired EdgeApplication.Notes notes;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;

    @Test
    void namesAnUnknownField() {
        assertProblem(post("{\"text\":\"a\",\"colour\":\"red\"}"), 400, "malformed", "colour");
    }

    @Test
    void namesAFieldOfTheWrongType() {
        assertProblem(post("{\"text\":\"a\",\"day\":\"soon\"}"), 400, "malformed", "day");
    }

    @Test
    void refusesWhatIsNoJson() {
        assertProblem(post("{\"text\":"), 400, "malformed", "not readable JSON");
    }

    @Test
    void namesEveryFieldThatIsNotValid() {
        assertProblem(post("{\"text\":\"\"}"), 422, "invalid-fields", "\"field\":\"text\"");
    }

    @Test
    void carriesReasonAndMoreOfAConflict() {
        assertProblem(post("{\"text\":\"taken\"}"), 409, "taken", "\"alternatives\":3");
    }

    @Test
    void tellsStrangersNothing() {
        MvcTestResult answer = mvc.post().uri("/api/notes").exchange();
        assertThat(answer).hasStatus(401);
        assertThat(mvc.get().uri("/api/nothing-here").exchange()).hasStatus(401);
    }

    @Test
    void refusesTheWrongRole() {
        MvcTestResult answer =
                mvc.post()
                        .uri("/api/notes")
                        .with(caller("OPS"))
                        .contentType("application/json")
                        .content("{\"text\":\"a\"}")
                        .exchange();
        assertProblem(answer, 403, "forbidden", "role");
    }

    @Test
    void showsNothingOfWhatWentWrongInside() {
        MvcTestResult answer = mvc.get().uri("/api/notes/7").with(caller("FRONT_DESK")).exchange();
        assertProblem(answer, 500, "internal", "Nothing was changed");
        assertThat(answer).bodyText().doesNotContain("secret").doesNotContain("Exception");
    }

    @Test
    void answersARepeatedKeyWithoutDoingItAgain() throws Exception {
        int before = notes.written();
        Callable<String> once = () -> body(keyed("same", "{\"text\":\"parallel\"}"));
        List<String> answers;
        try (var desks = Executors.newFixedThreadPool(8)) {
            answers =
                    desks.invokeAll(java.util.Collections.nCopies(24, once)).stream()
                            .map(java.util.concurrent.Future::resultNow)
                            .toList();
        }
        assertThat(answers).hasSize(24).containsOnly(answers.getFirst());
        assertThat(notes.written()).isEqualTo(before + 1);
    }

    @Test
    void refusesAKeyThatWasUsedForSomethingElse() {
        assertThat(keyed("reused", "{\"text\":\"first\"}")).hasStatus(201);
        assertProblem(
                keyed("reused", "{\"text\":\"second\"}"), 409, "idempotency-key-reused", "used");
    }

    @Test
    void doesNotWaitForOneThatForgetsOldAnswersAndHangs() {
        keyed("from-long-ago", "{\"text\":\"long ago\"}");
        jdbc.sql("update idempotency set asked_at = asked_at - interval '2 days'").update();
        transaction.executeWithoutResult(
                _ -> {
                    jdbc.sql("delete from idempotency where asked_at < now() - interval '1 day'")
                            .update();
                    assertThat(
                                    CompletableFuture.supplyAsync(
                                            () -> keyed("of-now", "{\"text\":\"now\"}")))
                            .succeedsWithin(Duration.ofSeconds(10));
                });
    }

    @Test
    void doesNotKeepTheKeyOfAFailure() {
        assertThat(keyed("mended", "{\"text\":\"taken\"}")).hasStatus(409);
        assertThat(keyed("mended", "{\"text\":\"free\"}")).hasStatus(201);
    }

    private MvcTestResult post(String json) {
        return mvc.post()
                .uri("/api/notes")
                .with(caller("FRONT_DESK"))
                .contentType("application/json")
                .content(json)
                .exchange();
    }

    private MvcTestResult keyed(String key, String json) {
        return mvc.post()
                .uri("/api/notes")
                .with(caller("FRONT_DESK"))
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .content(json)
                .exchange();
    }

    private static String body(MvcTestResult answer) throws Exception {
        return answer.getMvcResult().getResponse().getContentAsString();
    }

    private static void assertProblem(
            MvcTestResult answer, int status, String reason, String inBody) {
        assertThat(answer).hasStatus(status);
        assertThat(answer).bodyText().contains("\"reason\":\"" + reason + "\"").contains(inBody);
        assertThat(answer.getResponse().getContentType()).startsWith("application/problem+json");
    }

    private static JwtRequestPostProcessor caller(String role) {
        return jwt().jwt(token -> token.subject("t1").claim("roles", List.of(role)))
                .authorities(new SimpleGrantedAuthority("ROLE_" + role));
    }
}
