package clinic.gateway.route;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.gateway.testing.Browser;
import clinic.gateway.testing.GatewayUnderTest;
import clinic.gateway.testing.StubService;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RoutesTest extends GatewayUnderTest {

    @Test
    void aFormArrivesAsItWasSentAndNothingOfItInTheQuery() {
        Browser browser = signedIn("FRONT_DESK");
        browser.get("/bookings/new");
        String csrf = BOOKING.last().header("X-Clinic-Csrf");
        String body = "b=2&a=%C3%A4+%2B&a=1&empty=&_csrf=" + csrf;
        HttpResponse<String> answer = browser.raw("/bookings?page=2", body);
        assertThat(answer.statusCode()).isEqualTo(200);
        StubService.Asked asked = BOOKING.last();
        assertThat(asked.method()).isEqualTo("POST");
        assertThat(asked.uri()).isEqualTo("/bookings?page=2");
        assertThat(asked.body()).isEqualTo(body);
    }

    @Test
    void whatARequestClaimsAboutItselfIsStripped() {
        Browser browser = signedIn("FRONT_DESK");
        browser.get(
                "/bookings/new",
                "X-Forwarded-For",
                "1.2.3.4",
                "X-Forwarded-Host",
                "evil.example",
                "Forwarded",
                "for=1.2.3.4",
                "X-Clinic-Csrf",
                "mine",
                "X-Clinic-Role",
                "ADMIN",
                "X-Custom",
                "kept");
        StubService.Asked asked = BOOKING.last();
        assertThat(asked.header("X-Custom")).isEqualTo("kept");
        assertThat(asked.header("Authorization")).startsWith("Bearer ey");
        assertThat(asked.header("X-Clinic-Csrf")).isNotEqualTo("mine").isNotBlank();
        for (String gone :
                List.of(
                        "Cookie",
                        "X-Forwarded-For",
                        "X-Forwarded-Host",
                        "Forwarded",
                        "X-Clinic-Role")) {
            assertThat(asked.headers()).doesNotContainKey(gone);
        }
    }

    @Test
    void whatAServiceSaysToTheHouseOnlyStaysInside() {
        BOOKING.answers(
                201,
                Map.of(
                        "Set-Cookie", List.of("a=b"),
                        "Clinic-Link", List.of("used"),
                        "Content-Security-Policy", List.of("default-src *"),
                        "ETag", List.of("\"3\""),
                        "Location", List.of(BOOKING.url() + "/api/bookings/7")),
                "{}");
        HttpResponse<String> answer = signedIn("FRONT_DESK").get("/api/bookings/7");
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Location")).contains("/api/bookings/7");
        assertThat(answer.headers().firstValue("ETag")).contains("\"3\"");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(answer.headers().firstValue("Clinic-Link")).isEmpty();
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .startsWith("default-src 'self'");
    }

    @Test
    void eachPathLeadsToItsOwner() {
        Browser desk = signedIn("FRONT_DESK");
        assertThat(desk.get("/").body()).isEqualTo("from booking");
        assertThat(desk.get("/visits/7").body()).isEqualTo("from booking");
        assertThat(desk.get("/api/bookings/7/vitals").body()).isEqualTo("from screening");
        assertThat(desk.get("/api/patients/7/preferences").body()).isEqualTo("from notification");
        assertThat(desk.get("/api/patients/7").body()).isEqualTo("from booking");
        assertThat(desk.get("/api/docs/screening").body()).isEqualTo("from screening");
        assertThat(SCREENING.last().uri()).isEqualTo("/v3/api-docs");
        assertThat(desk.get("/api/docs/gateway").body()).contains("/api/tokens/{id}");
        assertThat(desk.get("/api/docs", "Accept", "text/html").body())
                .contains("href=\"/api/docs/ops\"");
        desk.get("/visits/7");
        String csrf = BOOKING.last().header("X-Clinic-Csrf");
        assertThat(desk.raw("/visits/7/vitals", "systolic=120&_csrf=" + csrf).body())
                .isEqualTo("from screening");
    }

    @Test
    void aRoleGoesWhereItMayAndNoFurther() {
        Browser desk = signedIn("FRONT_DESK");
        Browser ops = signedIn("OPS");
        assertThat(desk.get("/reviews").statusCode()).isEqualTo(403);
        assertThat(desk.get("/api/reviews").statusCode()).isEqualTo(403);
        assertThat(desk.get("/ops").statusCode()).isEqualTo(403);
        assertThat(desk.get("/api/tokens").statusCode()).isEqualTo(403);
        assertThat(ops.get("/bookings/7").statusCode()).isEqualTo(403);
        assertThat(ops.get("/").headers().firstValue("Location")).contains("/ops");
        assertThat(signedIn("CLINICIAN").get("/reviews").statusCode()).isEqualTo(200);
        assertThat(SCREENING.count()).isEqualTo(1);
    }

    @Test
    void aProgramWithoutCredentialsIsToldSoAndAnUnknownPathOnlyToTheStaff() {
        HttpResponse<String> answer = browser().get("/api/bookings");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(browser().get("/no/such/page").statusCode()).isEqualTo(302);
        assertThat(signedIn("FRONT_DESK").get("/no/such/page").statusCode()).isEqualTo(404);
    }

    @Test
    void aServiceThatIsAwayIsSaidPolitely() {
        Browser ops = signedIn("OPS");
        HttpResponse<String> page = ops.get("/ops");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("Retry-After")).contains("5");
        assertThat(page.body()).contains("away for a moment", "<title>");
        HttpResponse<String> problem = ops.get("/api/flow");
        assertThat(problem.statusCode()).isEqualTo(503);
        assertThat(problem.headers().firstValue("Retry-After")).contains("5");
        assertThat(problem.body()).contains("\"reason\":\"unavailable\"");
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() {
        byte[] fits = new byte[1024 * 1024];
        byte[] larger = new byte[1024 * 1024 + 1];
        assertThat(browser().chunked("/api/inbound/sms", fits).statusCode()).isEqualTo(200);
        assertThat(NOTIFICATION.last().body()).hasSize(fits.length);
        assertThat(NOTIFICATION.last().headers()).doesNotContainKey("Authorization");
        assertThat(browser().chunked("/api/inbound/sms", larger).statusCode()).isEqualTo(413);
        assertThat(browser().json("/api/inbound/sms", new String(larger, UTF_8)).statusCode())
                .isEqualTo(413);
    }

    @Test
    void everyAnswerBearsTheSecurityHeaders() {
        Browser desk = signedIn("FRONT_DESK");
        for (String path : List.of("/login", "/bookings", "/assets/clinic.css", "/p/unknown")) {
            var headers = desk.get(path).headers();
            assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                    .contains(
                            "default-src 'self'",
                            "frame-ancestors 'none'",
                            "base-uri 'self'",
                            "form-action 'self'");
            assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
            assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(headers.firstValue("Strict-Transport-Security")).isEmpty();
        }
        assertThat(desk.get("/bookings").headers().firstValue("Cache-Control").orElseThrow())
                .contains("no-store");
        assertThat(browser().get("/assets/clinic.css").headers().firstValue("Cache-Control"))
                .contains("max-age=3600, public");
    }
}
