package clinic.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.gateway.testing.Browser;
import clinic.gateway.testing.GatewayUnderTest;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SignInTest extends GatewayUnderTest {

    @Test
    void theAccountsFileIsForItsOwnerOnlyAndNamesOneAccountPerRole() throws IOException {
        var file = accountsFile;
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.readAllLines(file))
                .hasSize(4)
                .allMatch(line -> line.matches("[A-Z_]+ [a-z-]+ [A-Za-z2-9]{20}"));
        assertThat(jdbc.sql("select password_hash from account").query(String.class).list())
                .allMatch(hash -> hash.startsWith("{bcrypt}"));
    }

    @Test
    void aPageAsksAStrangerToSignInAndLeadsBackAfterwards() {
        Browser browser = browser();
        HttpResponse<String> asked = browser.get("/bookings/new?x=1");
        assertThat(asked.statusCode()).isEqualTo(302);
        String login = asked.headers().firstValue("Location").orElseThrow();
        assertThat(login).isEqualTo("/login?next=%2Fbookings%2Fnew%3Fx%3D1");
        String[] account = account("FRONT_DESK");
        HttpResponse<String> answer =
                browser.form(
                        "/login",
                        "_csrf",
                        Browser.csrf(browser.get(login).body()),
                        "next",
                        "/bookings/new?x=1",
                        "username",
                        account[1],
                        "password",
                        account[2]);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/bookings/new?x=1");
    }

    @Test
    void theSessionCookieIsBoundToThisHostAndHiddenFromScripts() {
        Browser browser = browser();
        String[] account = account("FRONT_DESK");
        HttpResponse<String> answer = browser.signIn(account[1], account[2]);
        assertThat(answer.headers().allValues("Set-Cookie"))
                .anySatisfy(
                        cookie ->
                                assertThat(cookie)
                                        .startsWith("__Host-session=")
                                        .contains("Secure", "HttpOnly", "SameSite=Lax", "Path=/")
                                        .doesNotContain("Domain"));
    }

    @Test
    void aSessionIdFromBeforeSigningInIsWorthNothingAfterwards() {
        Browser browser = signedIn("FRONT_DESK");
        String before = browser.cookies().get("__Host-session");
        String[] account = account("CLINICIAN");
        browser.form(
                "/login",
                "_csrf",
                Browser.csrf(browser.get("/account").body()),
                "username",
                account[1],
                "password",
                account[2]);
        assertThat(browser.cookies().get("__Host-session")).isNotEqualTo(before);
        Browser thief = browser();
        thief.cookies().put("__Host-session", before);
        assertThat(thief.get("/account").statusCode()).isEqualTo(302);
    }

    @Test
    void wrongNameAndWrongPasswordAreToldTheSame() {
        String unknown = browser().signIn("nobody", "wrong").body();
        HttpResponse<String> wrong = browser().signIn(account("OPS")[1], "wrong");
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.body()).contains("do not fit");
        assertThat(unknown).contains("do not fit");
    }

    @Test
    void furtherWrongPasswordsHaveToWaitLongerAndOthersDoNot() {
        String[] account = account("CLINICIAN");
        for (int i = 0; i < 3; i++) {
            assertThat(browser().signIn(account[1], "wrong").statusCode()).isEqualTo(401);
        }
        HttpResponse<String> soon = browser().signIn(account[1], account[2]);
        assertThat(soon.statusCode()).isEqualTo(429);
        assertThat(soon.headers().firstValue("Retry-After")).contains("1");
        assertThat(signedIn("FRONT_DESK").get("/account").statusCode()).isEqualTo(200);
        clock.forward(Duration.ofSeconds(1));
        assertThat(browser().signIn(account[1], account[2]).statusCode()).isEqualTo(303);
    }

    @Test
    void aFormWithoutItsCsrfTokenChangesNothing() {
        Browser browser = signedIn("FRONT_DESK");
        HttpResponse<String> answer = browser.form("/bookings", "patientId", "1");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(BOOKING.count()).isZero();
    }

    @Test
    void signingOutEndsTheSession() {
        Browser browser = signedIn("FRONT_DESK");
        String session = browser.cookies().get("__Host-session");
        String csrf = Browser.csrf(browser.get("/account").body());
        assertThat(browser.form("/logout", "_csrf", csrf).statusCode()).isEqualTo(302);
        browser.cookies().put("__Host-session", session);
        assertThat(browser.get("/account").statusCode()).isEqualTo(302);
    }

    @Test
    void signingOutEverywhereEndsEverySession() {
        Browser here = signedIn("FRONT_DESK");
        Browser there = signedIn("FRONT_DESK");
        Browser somebodyElse = signedIn("CLINICIAN");
        String csrf = Browser.csrf(here.get("/account").body());
        here.form("/account/sign-out-everywhere", "_csrf", csrf);
        assertThat(here.get("/account").statusCode()).isEqualTo(302);
        assertThat(there.get("/account").statusCode()).isEqualTo(302);
        assertThat(somebodyElse.get("/account").statusCode()).isEqualTo(200);
    }
}
