package clinic.notification.preferences;

import static clinic.notification.testing.Tokens.patient;
import static clinic.notification.testing.Tokens.staff;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.common.contract.Channel;
import clinic.common.contract.NotificationContract.OptedOut;
import clinic.notification.testing.MailParts;
import clinic.notification.testing.Said;
import clinic.notification.testing.ServiceTest;
import clinic.notification.testing.World;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class PreferencesTest extends ServiceTest {
    private static final Instant START = Instant.parse("2026-12-09T15:00:00Z");

    private final World world;
    private final MockMvcTester web;
    private final Said said = Said.one();

    PreferencesTest(World world, MockMvc web) {
        this.world = world;
        this.web = MockMvcTester.create(web);
    }

    @BeforeEach
    void anew() {
        world.forget();
        world.hears(said.contact(Channel.EMAIL, Channel.SMS));
    }

    @Test
    void writesAsThePatientChose() throws Exception {
        assertThat(
                        put(
                                """
                {"channels":["SMS"],"locale":"es-US","stopped":false}"""))
                .hasStatusOk();

        world.hears(said.requested(START));
        world.works();

        assertThat(world.mails()).hasSize(1);
        assertThat(MailParts.of(world.mails().getFirst()).text()).contains("su visita es el");
    }

    @Test
    void yieldsToWhatTheBookingServiceHearsLater() {
        put(
                """
            {"channels":["SMS"],"locale":"es-US","stopped":false}""");

        world.hears(said.contact(Channel.EMAIL));

        assertThat(web.get().uri(path()).with(staff("FRONT_DESK")))
                .bodyJson()
                .extractingPath("$.channels")
                .asArray()
                .containsExactly("EMAIL");
    }

    @Test
    void namesTheFieldThatIsWrong() {
        assertThat(
                        put(
                                """
                {"channels":[],"locale":"en","stopped":false}"""))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("channels");
        assertThat(
                        put(
                                """
                {"channels":["SMS"],"locale":"tlh","stopped":false}"""))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("locale");
        assertThat(
                        put(
                                """
                {"channels":["PIGEON"],"locale":"en","stopped":false}"""))
                .hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(
                        put(
                                """
                {"channels":["SMS"],"locale":"en","stopped":false,"loud":true}"""))
                .hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void stopsEverythingFromTheLinksPageAndTellsItOnce() {
        world.hears(said.requested(START));
        world.works();
        world.purge();

        assertThat(stop()).hasStatusOk().bodyText().contains("We will not write to you any more");
        assertThat(stop()).hasStatusOk();
        world.passes(Duration.ofDays(30));

        assertThat(world.mails()).isEmpty();
        assertThat(world.announced(OptedOut.class))
                .singleElement()
                .satisfies(out -> assertThat(out.bookingId()).isEqualTo(said.booking()));
    }

    @Test
    void changesNothingWhereAScannerFollowsTheLink() {
        assertThat(web.get().uri("/p/preferences").with(patient(said, "PREFERENCES")))
                .hasStatusOk()
                .bodyText()
                .contains("How should we write to you?", "<form method=\"post\" action=\"\"");
        assertThat(world.announced(OptedOut.class)).isEmpty();
    }

    @Test
    void refusesALinkForAnotherPurpose() {
        assertThat(web.get().uri("/p/preferences").with(patient(said, "DRIVER")))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void asksAgainWhereNoChannelIsChosen() {
        assertThat(
                        web.post()
                                .uri("/p/preferences")
                                .with(patient(said, "PREFERENCES"))
                                .param("language", "en"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Choose how we should write to you.");
    }

    private MvcTestResult stop() {
        return web.post()
                .uri("/p/preferences")
                .with(patient(said, "PREFERENCES"))
                .param("first", "EMAIL")
                .param("language", "en")
                .param("stopped", "true")
                .exchange();
    }

    private MvcTestResult put(String body) {
        return web.put()
                .uri(path())
                .with(staff("FRONT_DESK"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private String path() {
        return "/api/patients/" + said.patient() + "/preferences";
    }
}
