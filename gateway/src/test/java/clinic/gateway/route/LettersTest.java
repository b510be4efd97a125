package clinic.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.gateway.testing.Browser;
import clinic.gateway.testing.GatewayUnderTest;
import clinic.gateway.testing.Tokens;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Dead letters are seen to where they are kept; the gateway hears events too and keeps its own.
class LettersTest extends GatewayUnderTest {
    private long letter;

    @BeforeEach
    void theGatewayKeepsALetter() {
        jdbc.sql("truncate dead_letter, dead_letter_audit, outbox").update();
        letter =
                jdbc.sql(
                                """
                                insert into dead_letter (topic, partition, record_offset, record_time, status, reason,
                                    header_names, header_values, payload)
                                values ('clinic.patients.v1', 0, 7, now(), 'PARKED', 'no key', '{}', '{}', 'x')
                                returning id
                                """)
                        .query(Long.class)
                        .single();
    }

    @Test
    void whatIsDoneGoesStraightToWhoKeepsTheLetter() {
        Browser ops = signedIn("OPS");
        assertThat(ops.get("/api/dead-letters/booking").body()).isEqualTo("from booking");
        assertThat(ops.get("/ops/dead-letters/screening").body()).isEqualTo("from screening");
        String csrf = String.valueOf(SCREENING.last().header("X-Clinic-Csrf"));
        ops.form("/ops/dead-letters/screening/7/replay", "_csrf", csrf, "dryRun", "true");
        assertThat(SCREENING.last().uri()).isEqualTo("/ops/dead-letters/screening/7/replay");
        assertThat(SCREENING.last().body()).contains("dryRun=true");
        assertThat(ops.form("/ops/dead-letters/screening/7/replay", "dryRun", "true").statusCode())
                .as("without the token of the form")
                .isEqualTo(403);
        assertThat(signedIn("FRONT_DESK").get("/api/dead-letters/booking").statusCode())
                .isEqualTo(403);
    }

    @Test
    void itsOwnAreSeenToOnItsOwnPages() {
        Browser ops = signedIn("OPS");
        HttpResponse<String> page = ops.get("/ops/dead-letters/gateway");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("no key", "What would happen?");
        String path = "/ops/dead-letters/gateway/" + letter;
        String csrf = Browser.csrf(page.body());
        assertThat(ops.form(path + "/replay", "_csrf", csrf).body())
                .contains("It failed again and stays parked: no key");
        csrf = Browser.csrf(ops.get(path + "/discard").body());
        assertThat(ops.form(path + "/discard", "_csrf", csrf).body()).contains("It is discarded.");
        assertThat(ops.get("/ops/dead-letters/gateway/audit").body())
                .contains(account("OPS")[1], "discard");
    }

    @Test
    void itsOwnAreSeenToByProgramsToo() {
        String ops = Tokens.bearer(Tokens.make(browser(), account("ADMIN"), "\"OPS\""));
        Browser program = browser();
        assertThat(
                        program.json(
                                        "/api/dead-letters/gateway/replay",
                                        "{\"dryRun\":true}",
                                        "Authorization",
                                        ops)
                                .body())
                .contains("\"result\":\"FAILED\"", "\"dryRun\":true");
        HttpResponse<String> none =
                program.json("/api/dead-letters/gateway/1/replay", "{}", "Authorization", ops);
        assertThat(none.statusCode()).isEqualTo(letter == 1 ? 200 : 404);
    }
}
