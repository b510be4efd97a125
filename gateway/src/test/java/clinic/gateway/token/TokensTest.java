package clinic.gateway.token;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.gateway.secret.Secrets;
import clinic.gateway.testing.Browser;
import clinic.gateway.testing.GatewayUnderTest;
import clinic.gateway.testing.Tokens;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TokensTest extends GatewayUnderTest {

    @Test
    void aTokenIsShownOnceAndKeptAsAHashOnly() {
        HttpResponse<String> made = make("\"FRONT_DESK\"");
        assertThat(made.statusCode()).isEqualTo(201);
        String token = Tokens.bearer(made).substring("Bearer ".length());
        assertThat(token).matches("unknot_[A-Za-z0-9_-]{43}");
        assertThat(jdbc.sql("select token_hash from api_token").query(String.class).list())
                .contains(Secrets.hash(token))
                .doesNotContain(token);
        assertThat(signedIn("ADMIN").get("/api/tokens").body())
                .contains("\"madeBy\":\"admin\"")
                .doesNotContain(token)
                .doesNotContain(Secrets.hash(token));
    }

    @Test
    void aTokenOpensWhatItsRolesOpenWithoutSessionOrCsrf() {
        String desk = Tokens.bearer(make("\"FRONT_DESK\""));
        Browser program = browser();
        assertThat(program.get("/api/bookings/7", "Authorization", desk).statusCode())
                .isEqualTo(200);
        assertThat(program.json("/api/bookings", "{}", "Authorization", desk).statusCode())
                .isEqualTo(200);
        assertThat(program.get("/api/reviews", "Authorization", desk).statusCode()).isEqualTo(403);
        assertThat(program.cookies()).isEmpty();
        assertThat(BOOKING.last().headers()).doesNotContainKey("X-Clinic-Csrf");
    }

    @Test
    void anExpiredTokenIsWorthNothing() {
        String desk = Tokens.bearer(make("\"FRONT_DESK\""));
        clock.forward(Duration.ofDays(2));
        assertThat(browser().get("/api/bookings", "Authorization", desk).statusCode())
                .isEqualTo(401);
    }

    @Test
    void aRevokedTokenIsWorthNothing() {
        String admin = Tokens.bearer(make("\"ADMIN\""));
        HttpResponse<String> made = make("\"FRONT_DESK\"");
        String path = "/api/tokens/" + Tokens.id(made);
        assertThat(browser().delete(path, "Authorization", admin).statusCode()).isEqualTo(204);
        assertThat(browser().delete(path, "Authorization", admin).statusCode()).isEqualTo(404);
        HttpResponse<String> answer =
                browser().get("/api/bookings", "Authorization", Tokens.bearer(made));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("\"status\":401");
    }

    @Test
    void anInventedTokenIsRefusedAndSoonSlowedDown() {
        HttpResponse<String> answer = invented();
        assertThat(answer.statusCode()).isEqualTo(401);
        String good = Tokens.bearer(make("\"FRONT_DESK\""));
        for (int i = 0; i < 60; i++) {
            answer = invented();
        }
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).contains("60");
        assertThat(browser().get("/api/bookings", "Authorization", good).statusCode())
                .isEqualTo(200);
    }

    @Test
    void nameAndPasswordOpenNothingButTheMakingOfTokens() {
        String admin = Tokens.basic(account("ADMIN"));
        assertThat(browser().get("/api/tokens", "Authorization", admin).statusCode())
                .isEqualTo(401);
        assertThat(browser().get("/admin", "Authorization", admin).statusCode()).isEqualTo(401);
        HttpResponse<String> desk = Tokens.make(browser(), account("FRONT_DESK"), "\"FRONT_DESK\"");
        assertThat(desk.statusCode()).isEqualTo(403);
    }

    @Test
    void wrongPasswordsForTokensHaveToWait() {
        String[] wrong = {"ADMIN", "admin-who-is-none", "wrong"};
        for (int i = 0; i < 3; i++) {
            assertThat(Tokens.make(browser(), wrong, "\"OPS\"").statusCode()).isEqualTo(401);
        }
        assertThat(Tokens.make(browser(), wrong, "\"OPS\"").statusCode()).isEqualTo(429);
    }

    @Test
    void badWishesAreNamedAndMakeNothing() {
        int before = count();
        for (String body :
                List.of(
                        "{\"name\":\"\",\"roles\":[\"OPS\"],\"days\":1}",
                        "{\"name\":\"a\",\"roles\":[],\"days\":1}",
                        "{\"name\":\"a\",\"roles\":[\"PATIENT\"],\"days\":1}",
                        "{\"name\":\"a\",\"roles\":[\"OPS\"],\"days\":0}",
                        "{\"name\":\"a\",\"roles\":[\"OPS\"],\"days\":9999}")) {
            assertThat(post(body).statusCode()).as(body).isEqualTo(422);
        }
        assertThat(post("{\"name\":\"a\",\"roles\":[\"KING\"]}").statusCode()).isEqualTo(400);
        assertThat(post("{\"name\":\"a\",\"role\":\"OPS\"}").body()).contains("\"field\":\"role\"");
        assertThat(count()).isEqualTo(before);
    }

    private HttpResponse<String> make(String roles) {
        return Tokens.make(browser(), account("ADMIN"), roles);
    }

    private HttpResponse<String> post(String body) {
        return browser().json("/api/tokens", body, "Authorization", Tokens.basic(account("ADMIN")));
    }

    private HttpResponse<String> invented() {
        return browser().get("/api/bookings", "Authorization", "Bearer unknot_invented");
    }

    private int count() {
        return jdbc.sql("select count(*) from api_token").query(Integer.class).single();
    }
}
