package clinic.notification.message.web;

import static clinic.notification.testing.Tokens.staff;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.common.contract.Channel;
import clinic.notification.testing.Said;
import clinic.notification.testing.ServiceTest;
import clinic.notification.testing.World;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

class MessageLogTest extends ServiceTest {
    private static final Instant START = Instant.parse("2026-12-09T15:00:00Z");

    private final World world;
    private final MockMvcTester web;
    private final Said said = Said.one();

    MessageLogTest(World world, MockMvc web) {
        this.world = world;
        this.web = MockMvcTester.create(web);
    }

    @BeforeEach
    void anew() {
        world.forget();
        world.hears(said.contact(Channel.EMAIL), said.requested(START));
        world.works();
    }

    @Test
    void listsABookingsMessagesForPrograms() {
        assertThat(
                        web.get()
                                .uri("/api/messages?bookingId=" + said.booking())
                                .with(staff("FRONT_DESK")))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[?(@.kind == 'BOOKED')].state")
                .asArray()
                .containsExactly("SENT");
    }

    @Test
    void goesThroughTheLogByCursor() {
        String first = "/api/messages?limit=3&bookingId=" + said.booking();
        assertThat(web.get().uri(first).with(staff("FRONT_DESK")))
                .bodyJson()
                .extractingPath("$.items.length()")
                .isEqualTo(3);
        String next =
                world.jdbc()
                        .sql("select id from message order by id desc offset 2 limit 1")
                        .query(String.class)
                        .single();

        assertThat(web.get().uri(first + "&after=" + next).with(staff("FRONT_DESK")))
                .bodyJson()
                .extractingPath("$.items.length()")
                .isEqualTo(1);
    }

    @Test
    void showsNeitherAddressNorTextNorLink() {
        assertThat(web.get().uri("/api/messages").with(staff("FRONT_DESK")))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("example.org", "0123", "/p/");
    }

    @Test
    void refusesOtherRolesAndNobody() {
        assertThat(web.get().uri("/api/messages").with(staff("CLINICIAN")))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(web.get().uri("/api/messages")).hasStatus(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void saysWhichParameterIsWrong() {
        assertThat(web.get().uri("/api/messages?bookingId=x").with(staff("FRONT_DESK")))
                .hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void showsTheLogAsAPageWithTimesOfTheSite() {
        assertThat(web.get().uri("/messages").with(staff("FRONT_DESK")))
                .hasStatusOk()
                .bodyText()
                .contains("<title>Messages · Unknot</title>", "day before", "Tue 8 Dec 2026 10:00");
    }

    @Test
    void takesAnEmptyFormAsNoFilter() {
        assertThat(
                        web.get()
                                .uri("/messages?bookingId=&patientId=&state=")
                                .with(staff("FRONT_DESK")))
                .hasStatusOk()
                .bodyText()
                .contains("day before");
    }

    @Test
    void describesItsApi() {
        assertThat(web.get().uri("/v3/api-docs").with(staff("FRONT_DESK")))
                .hasStatusOk()
                .bodyText()
                .contains("/api/messages", "/api/patients/{id}/preferences", "/api/inbound/sms");
    }

    @Test
    void saysSoWhereNothingMatches() {
        assertThat(web.get().uri("/messages?state=FAILED").with(staff("FRONT_DESK")))
                .hasStatusOk()
                .bodyText()
                .contains("No message matches.");
    }
}
