package clinic.gateway.link;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.common.contract.Channel;
import clinic.common.contract.ContractEvent;
import clinic.common.contract.Envelope;
import clinic.common.contract.LinkPurpose;
import clinic.common.contract.NotificationContract.LinkMinted;
import clinic.common.contract.PatientContract.ContactChanged;
import clinic.common.contract.PatientContract.Erased;
import clinic.common.id.Ids;
import clinic.gateway.secret.Secrets;
import clinic.gateway.testing.Browser;
import clinic.gateway.testing.GatewayUnderTest;
import clinic.gateway.testing.StubService;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpResponse;
import java.text.ParseException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class LinksTest extends GatewayUnderTest {
    private static final LocalDate BORN = LocalDate.parse("1970-05-17");

    @Autowired private MintedLinks minted;
    @Autowired private KnownPatients patients;
    @Autowired private Ids ids;

    private final UUID patient = UUID.randomUUID();
    private final UUID booking = UUID.randomUUID();

    @Test
    void anUnknownLinkIsNotFoundAndNotAskedAbout() {
        HttpResponse<String> page = browser().get("/p/" + Secrets.text());
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("This link does not work");
        HttpResponse<String> problem =
                browser().get("/p/" + Secrets.text(), "Accept", "application/json");
        assertThat(problem.statusCode()).isEqualTo(404);
        assertThat(problem.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
    }

    @Test
    void theBirthDateIsAskedBeforeAnythingPersonalIsShown() {
        String link = mint(LinkPurpose.DRIVER);
        HttpResponse<String> page = browser().get(link);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("name=\"birthDate\"", "action=\"" + link + "/birth-date\"");
        assertThat(browser().get(link, "Accept", "application/json").body())
                .contains("birth-date-needed");
        assertThat(browser().form(link, "name", "x").statusCode()).isEqualTo(403);
        assertThat(BOOKING.count()).isZero();
    }

    @Test
    void theRightBirthDateOpensThePageOfThatPurposeForThatBooking() throws ParseException {
        String link = mint(LinkPurpose.EFFECT_CHECK);
        Browser phone = browser();
        HttpResponse<String> answer = answer(phone, link, BORN.toString());
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains(link);
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("__Host-visit-")
                .contains("Secure", "HttpOnly", "SameSite=Lax", "Path=/");
        assertThat(phone.get(link + "/more?day=7").body()).isEqualTo("from screening");
        StubService.Asked asked = SCREENING.last();
        assertThat(asked.uri()).isEqualTo("/p/effect-check/more?day=7");
        assertThat(asked.headers()).doesNotContainKey("Cookie");
        JWTClaimsSet claims =
                SignedJWT.parse(String.valueOf(asked.header("Authorization")).substring(7))
                        .getJWTClaimsSet();
        assertThat(claims.getStringListClaim("roles")).containsExactly("PATIENT");
        assertThat(claims.getStringClaim("patient")).isEqualTo(patient.toString());
        assertThat(claims.getStringClaim("booking")).isEqualTo(booking.toString());
        assertThat(claims.getStringClaim("purpose")).isEqualTo("EFFECT_CHECK");
        assertThat(claims.getStringClaim("link")).isEqualTo(Secrets.hash(link.substring(3)));
    }

    @Test
    void whatIsPostedReachesTheService() {
        String link = mint(LinkPurpose.PREFERENCES);
        Browser phone = opened(link);
        assertThat(phone.raw(link, "channel=SMS&channel=EMAIL").statusCode()).isEqualTo(200);
        assertThat(NOTIFICATION.last().uri()).isEqualTo("/p/preferences");
        assertThat(NOTIFICATION.last().body()).isEqualTo("channel=SMS&channel=EMAIL");
    }

    @Test
    void threeWrongBirthDatesLockTheLinkForEverybodyWhoIsNotInYet() {
        String link = mint(LinkPurpose.MOVE);
        Browser owner = opened(link);
        assertThat(answer(browser(), link, "1970-05-18").statusCode()).isEqualTo(422);
        assertThat(answer(browser(), link, "not a date").statusCode()).isEqualTo(422);
        assertThat(answer(browser(), link, "1970-05-19").body()).contains("Tries left: 1");
        assertThat(answer(browser(), link, "1970-05-20").statusCode()).isEqualTo(403);
        HttpResponse<String> right = answer(browser(), link, BORN.toString());
        assertThat(right.statusCode()).isEqualTo(403);
        assertThat(browser().get(link, "Accept", "application/json").body())
                .contains("link-locked");
        assertThat(owner.get(link).statusCode()).isEqualTo(200);
    }

    @Test
    void aUsedLinkIsGone() {
        String link = mint(LinkPurpose.SCREENING);
        Browser phone = opened(link);
        SCREENING.answers(422, Map.of(), "once more");
        assertThat(phone.form(link, "R01", "x").statusCode()).isEqualTo(422);
        SCREENING.answers(200, Map.of("Clinic-Link", List.of("used")), "thank you");
        HttpResponse<String> done = phone.form(link, "R01", "NO");
        assertThat(done.body()).isEqualTo("thank you");
        assertThat(done.headers().firstValue("Clinic-Link")).isEmpty();
        assertThat(phone.get(link).statusCode()).isEqualTo(410);
        assertThat(phone.form(link, "R01", "NO").statusCode()).isEqualTo(410);
        assertThat(browser().get(link, "Accept", "application/json").body()).contains("link-used");
        assertThat(SCREENING.count()).isEqualTo(2);
    }

    @Test
    void anExpiredLinkIsGone() {
        String link = mint(LinkPurpose.AFTERCARE);
        Browser phone = opened(link);
        clock.forward(Duration.ofDays(3));
        assertThat(phone.get(link).statusCode()).isEqualTo(410);
        assertThat(browser().get(link, "Accept", "application/json").body())
                .contains("link-expired");
    }

    @Test
    void aBrowserIsForgottenAfterAWhileAndThenAskedAgain() {
        String link = mint(LinkPurpose.AFTERCARE);
        Browser phone = opened(link);
        clock.forward(Duration.ofMinutes(61));
        assertThat(phone.get(link).body()).contains("name=\"birthDate\"");
    }

    @Test
    void oneLinkOpensNoOther() {
        Browser phone = opened(mint(LinkPurpose.SCREENING));
        String other = mint(LinkPurpose.DRIVER);
        String cookie = phone.cookies().values().iterator().next();
        phone.cookies().put(LinkDoor.cookieOf(other.substring(3)), cookie);
        assertThat(phone.get(other).body()).contains("name=\"birthDate\"");
        assertThat(phone.get("/api/bookings/" + booking).statusCode()).isEqualTo(401);
        assertThat(phone.get("/bookings/" + booking).statusCode()).isEqualTo(302);
        assertThat(BOOKING.count()).isZero();
    }

    @Test
    void aPatientWhoWasErasedLeavesNothingBehind() {
        String link = mint(LinkPurpose.PREFERENCES);
        Browser phone = opened(link);
        patients.on(event(new Erased(patient)));
        assertThat(phone.get(link).statusCode()).isEqualTo(404);
        assertThat(
                        jdbc.sql("select count(*) from birth_date where patient_id = ?")
                                .param(patient)
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    @Test
    void aBirthDateThatHasNotArrivedYetCountsAsNoTry() {
        String token = Secrets.text();
        minted.on(event(link(token, LinkPurpose.DRIVER)));
        assertThat(answer(browser(), "/p/" + token, BORN.toString()).statusCode()).isEqualTo(503);
        assertThat(
                        jdbc.sql("select max(tries) from patient_link where token_hash = ?")
                                .param(Secrets.hash(token))
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    @Test
    void ofManyContactsAtOnceTheLastOfEachPatientCounts() {
        UUID erased = UUID.randomUUID();
        patients.onAll(
                List.of(
                        event(contact(patient, BORN.minusYears(1))),
                        event(contact(erased, BORN)),
                        event(contact(patient, BORN)),
                        event(new Erased(erased))));
        String token = Secrets.text();
        minted.on(event(link(token, LinkPurpose.DRIVER)));

        opened("/p/" + token);
        assertThat(
                        jdbc.sql("select count(*) from birth_date where patient_id = ?")
                                .param(erased)
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    @Test
    void theBirthDateItselfIsKeptNowhere() {
        mint(LinkPurpose.DRIVER);
        byte[] kept =
                jdbc.sql("select keyed_hash from birth_date where patient_id = ?")
                        .param(patient)
                        .query(byte[].class)
                        .single();
        assertThat(kept).hasSize(32);
    }

    private String mint(LinkPurpose purpose) {
        String token = Secrets.text();
        patients.on(event(contact()));
        minted.on(event(link(token, purpose)));
        return "/p/" + token;
    }

    private Browser opened(String link) {
        Browser phone = browser();
        assertThat(answer(phone, link, BORN.toString()).statusCode()).isEqualTo(303);
        return phone;
    }

    private static HttpResponse<String> answer(Browser phone, String link, String birthDate) {
        return phone.form(link + "/birth-date", "birthDate", birthDate);
    }

    private LinkMinted link(String token, LinkPurpose purpose) {
        return new LinkMinted(
                booking,
                patient,
                Secrets.hash(token),
                purpose,
                clock.instant().plus(Duration.ofDays(2)));
    }

    private ContactChanged contact() {
        return contact(patient, BORN);
    }

    private static ContactChanged contact(UUID patient, LocalDate born) {
        return new ContactChanged(
                patient,
                "Ada",
                "Byrne",
                born,
                null,
                "ada@example.org",
                ZoneOffset.UTC,
                Locale.ENGLISH,
                List.of(Channel.EMAIL),
                List.of());
    }

    private Envelope event(ContractEvent event) {
        return new Envelope(ids.next(), "/test", clock.instant(), 1, ids.next(), null, null, event);
    }
}
