package clinic.gateway.admin;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.gateway.testing.Browser;
import clinic.gateway.testing.GatewayUnderTest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class AdminTest extends GatewayUnderTest {
    private static final Pattern PASSWORD = Pattern.compile("id=\"password\">([^<]+)<");
    private static final Pattern TOKEN = Pattern.compile("id=\"token\"[^>]*>([^<]+)<");

    @Test
    void aNewAccountWorksWithThePasswordThatWasShownOnce() {
        Browser admin = signedIn("ADMIN");
        HttpResponse<String> made = post(admin, "/admin/accounts", "name", "anna", "roles", "OPS");
        String password = first(PASSWORD, made.body());
        assertThat(admin.get("/admin").body()).contains("anna").doesNotContain(password);
        Browser anna = browser();
        assertThat(anna.signIn("Anna", password).statusCode()).isEqualTo(303);
        assertThat(post(admin, "/admin/accounts", "name", "anna", "roles", "OPS").statusCode())
                .isEqualTo(422);
        assertThat(post(admin, "/admin/accounts", "name", "x y", "roles", "OPS").statusCode())
                .isEqualTo(422);
        assertThat(post(admin, "/admin/accounts", "name", "berta").statusCode()).isEqualTo(422);
    }

    @Test
    void whatIsTakenAwayIsGoneAtOnce() {
        Browser admin = signedIn("ADMIN");
        HttpResponse<String> made =
                post(admin, "/admin/accounts", "name", "carl", "roles", "CLINICIAN");
        Browser carl = browser();
        carl.signIn("carl", first(PASSWORD, made.body()));
        assertThat(carl.get("/reviews").statusCode()).isEqualTo(200);
        String id = idOf("carl");
        post(admin, "/admin/accounts/" + id + "/roles", "roles", "FRONT_DESK");
        assertThat(carl.get("/reviews").statusCode()).isEqualTo(403);
        post(admin, "/admin/accounts/" + id + "/disable", "disabled", "true");
        assertThat(carl.get("/account").statusCode()).isEqualTo(302);
        assertThat(browser().signIn("carl", first(PASSWORD, made.body())).statusCode())
                .isEqualTo(401);
    }

    @Test
    void aNewPasswordEndsTheSessionsOfTheOldOne() {
        Browser admin = signedIn("ADMIN");
        String old =
                first(
                        PASSWORD,
                        post(admin, "/admin/accounts", "name", "dora", "roles", "OPS").body());
        Browser dora = browser();
        dora.signIn("dora", old);
        HttpResponse<String> reset = post(admin, "/admin/accounts/" + idOf("dora") + "/password");
        assertThat(dora.get("/account").statusCode()).isEqualTo(302);
        assertThat(browser().signIn("dora", old).statusCode()).isEqualTo(401);
        assertThat(browser().signIn("dora", first(PASSWORD, reset.body())).statusCode())
                .isEqualTo(303);
    }

    @Test
    void anAdminCannotLockOutTheLastAdmin() {
        Browser admin = signedIn("ADMIN");
        String id = idOf("admin");
        assertThat(
                        post(admin, "/admin/accounts/" + id + "/disable", "disabled", "true")
                                .statusCode())
                .isEqualTo(422);
        assertThat(post(admin, "/admin/accounts/" + id + "/roles", "roles", "OPS").statusCode())
                .isEqualTo(422);
    }

    @Test
    void aTokenCanBeMadeAndRevokedOnThePage() {
        Browser admin = signedIn("ADMIN");
        HttpResponse<String> made =
                post(admin, "/admin/tokens", "name", "export", "roles", "FRONT_DESK", "days", "3");
        String bearer = "Bearer " + first(TOKEN, made.body());
        assertThat(browser().get("/api/bookings", "Authorization", bearer).statusCode())
                .isEqualTo(200);
        String id =
                jdbc.sql("select id::text from api_token where name = 'export'")
                        .query(String.class)
                        .single();
        post(admin, "/admin/tokens/" + id + "/revoke");
        assertThat(browser().get("/api/bookings", "Authorization", bearer).statusCode())
                .isEqualTo(401);
    }

    @Test
    void anotherPasswordNeedsTheOneBefore() {
        Browser admin = signedIn("ADMIN");
        String old =
                first(
                        PASSWORD,
                        post(admin, "/admin/accounts", "name", "emil", "roles", "OPS").body());
        Browser emil = browser();
        emil.signIn("emil", old);
        assertThat(change(emil, "wrong", "a long new password").statusCode()).isEqualTo(422);
        assertThat(change(emil, old, "short").statusCode()).isEqualTo(422);
        assertThat(change(emil, old, "a long new password").statusCode()).isEqualTo(303);
        assertThat(emil.get("/account").statusCode()).isEqualTo(200);
        assertThat(browser().signIn("emil", "a long new password").statusCode()).isEqualTo(303);
    }

    private static HttpResponse<String> change(Browser browser, String current, String wanted) {
        String csrf = Browser.csrf(browser.get("/account").body());
        return browser.form(
                "/account/password", "_csrf", csrf, "current", current, "wanted", wanted);
    }

    private static HttpResponse<String> post(Browser admin, String path, String... fields) {
        String[] all = new String[fields.length + 2];
        all[0] = "_csrf";
        all[1] = Browser.csrf(admin.get("/admin").body());
        System.arraycopy(fields, 0, all, 2, fields.length);
        return admin.form(path, all);
    }

    private String idOf(String name) {
        return jdbc.sql("select id::text from account where name = ?")
                .param(name)
                .query(String.class)
                .single();
    }

    private static String first(Pattern pattern, String page) {
        Matcher found = pattern.matcher(page);
        if (!found.find()) {
            throw new AssertionError("not in " + page);
        }
        return found.group(1);
    }
}
