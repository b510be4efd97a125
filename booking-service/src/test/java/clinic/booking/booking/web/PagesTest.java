package clinic.booking.booking.web;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.booking.testing.Calls;
import clinic.booking.testing.ServiceTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;

/// Every page, as the front desk, the clinician and the patient open it.
class PagesTest extends ServiceTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/calendar",
                "/bookings",
                "/bookings?stage=CONFIRMED&date=2026-11-24",
                "/bookings/new",
                "/bookings/new?q=Tester",
                "/patients",
                "/patients/new",
                "/worklist",
                "/waitlist",
                "/waitlist?q=Tester"
            })
    void opensForTheFrontDesk(String path) {
        calls.register();

        assertThat(calls.get("FRONT_DESK", path)).hasStatusOk().bodyText().contains("<h1");
        assertThat(calls.get("OPS", path)).hasStatus(403);
    }

    @Test
    void frontDeskBooksInThreeSteps() {
        UUID patient = calls.register();
        MvcTestResult choice = calls.get("FRONT_DESK", "/bookings/new?patientId=" + patient);
        assertThat(choice).hasStatusOk().bodyText().contains("Earliest slots");
        String slot = between(text(choice), "name=\"slot\" value=\"", "\"");

        MvcTestResult held =
                form(
                        Calls.as("FRONT_DESK"),
                        "/bookings/new/hold",
                        "patientId",
                        patient.toString(),
                        "regions",
                        "LOWER_BACK",
                        "slot",
                        slot);
        assertThat(held).hasStatus(303);
        String page = String.valueOf(held.getResponse().getRedirectedUrl());
        assertThat(calls.get("FRONT_DESK", page)).hasStatusOk().bodyText().contains("data-seconds");
        String hold = page.substring(page.indexOf("hold=") + "hold=".length());

        MvcTestResult booked =
                form(
                        Calls.as("FRONT_DESK"),
                        "/bookings/new",
                        "patientId",
                        patient.toString(),
                        "regions",
                        "LOWER_BACK",
                        "hold",
                        hold);
        assertThat(booked).hasStatus(303);
        assertThat(calls.get("FRONT_DESK", String.valueOf(booked.getResponse().getRedirectedUrl())))
                .hasStatusOk()
                .bodyText()
                .contains("Requested", "Next step");
        assertThat(
                        form(
                                Calls.as("FRONT_DESK"),
                                "/bookings/new/hold",
                                "patientId",
                                patient.toString(),
                                "slot",
                                slot))
                .hasStatus(422)
                .bodyText()
                .contains("Choose at least one region.");
    }

    @Test
    void bookingPageTakesADriverAndExplainsWhatIsRefused() {
        UUID id = calls.book(calls.slots("from=2026-11-24&limit=1").getFirst());
        String path = "/bookings/" + id;

        assertThat(calls.get("FRONT_DESK", path))
                .bodyText()
                .contains("A confirmed visit can be checked in; this booking is just requested.");
        assertThat(form(Calls.as("FRONT_DESK"), path + "/driver", "name", "Robin", "phone", "12"))
                .hasStatus(422)
                .bodyText()
                .contains("This is not a phone number that can be called.");
        assertThat(
                        form(
                                Calls.as("FRONT_DESK"),
                                path + "/driver",
                                "name",
                                "Robin",
                                "phone",
                                "212 555 0142"))
                .hasStatus(303);
        assertThat(calls.booking(id).path("driver").path("phone").asString())
                .isEqualTo("+12125550142");
        assertThat(form(Calls.as("FRONT_DESK"), path + "/check-in")).hasStatus(409);
        assertThat(calls.get("FRONT_DESK", path + "/move")).hasStatusOk();
        assertThat(calls.get("FRONT_DESK", "/calendar?date=2026-11-24&siteId=" + clinic.site()))
                .bodyText()
                .contains(id.toString());
        assertThat(calls.get("CLINICIAN", "/visits/" + id)).hasStatusOk();
        assertThat(calls.get("FRONT_DESK", "/visits/" + id)).hasStatus(403);
    }

    @Test
    void patientPageShowsChangesAndErases() {
        UUID id = calls.register();
        String path = "/patients/" + id;

        assertThat(calls.get("FRONT_DESK", path)).hasStatusOk().bodyText().contains("Erase");
        assertThat(form(Calls.as("FRONT_DESK"), path, "phone", "12", "email", "x"))
                .hasStatus(422)
                .bodyText()
                .contains("This is not an email address.");
        assertThat(form(Calls.as("FRONT_DESK"), path, "phone", "", "email", "new@example.org"))
                .hasStatus(303);
        assertThat(form(Calls.as("FRONT_DESK"), path + "/erase")).hasStatus(422);
        assertThat(form(Calls.as("FRONT_DESK"), path + "/erase", "sure", "true")).hasStatus(303);
        assertThat(calls.get("FRONT_DESK", path)).hasStatus(404);
    }

    @Test
    void patientNamesTheDriverByLink() {
        JsonNode slot = calls.slots("from=2026-11-24&limit=1").getFirst();
        UUID patient = calls.register();
        UUID booking = calls.book(patient, slot);
        RequestPostProcessor link = Calls.patient(patient, booking, "DRIVER");

        assertThat(open(link, "/p/driver")).hasStatusOk().bodyText().contains("Who drives you");
        assertThat(form(link, "/p/driver", "name", "", "phone", "1")).hasStatus(422);
        assertThat(form(link, "/p/driver", "name", "Robin Alder", "phone", "+12125550142"))
                .hasStatusOk()
                .bodyText()
                .contains("Your driver is noted");
        assertThat(calls.booking(booking).path("driver").path("name").asString())
                .isEqualTo("Robin Alder");
        assertThat(form(link, "/p/driver", "action", "withdraw")).hasStatusOk();
        assertThat(calls.booking(booking).has("driver")).isFalse();
    }

    @Test
    void patientMovesOrCallsOffByLink() {
        UUID patient = calls.register();
        UUID booking = calls.book(patient, calls.slots("from=2026-11-24&limit=1").getFirst());
        RequestPostProcessor link = Calls.patient(patient, booking, "MOVE");
        String other = between(text(open(link, "/p/move")), "name=\"slot\" value=\"", "\"");

        assertThat(form(link, "/p/move", "slot", other))
                .hasStatusOk()
                .bodyText()
                .contains("new time");
        assertThat(form(link, "/p/move", "action", "cancel"))
                .hasStatusOk()
                .bodyText()
                .contains("called off");
        assertThat(calls.booking(booking).path("stage").asString()).isEqualTo("CANCELLED");
    }

    @Test
    void linkIsGoodForItsPurposeAndItsBookingOnly() {
        UUID patient = calls.register();
        UUID booking = calls.book(patient, calls.slots("from=2026-11-24&limit=1").getFirst());

        assertThat(open(Calls.patient(patient, booking, "DRIVER"), "/p/move")).hasStatus(403);
        assertThat(open(Calls.patient(UUID.randomUUID(), booking, "MOVE"), "/p/move"))
                .hasStatus(403);
        assertThat(open(Calls.as("FRONT_DESK"), "/p/move")).hasStatus(403);
        assertThat(open(Calls.patient(patient, booking, "MOVE"), "/api/bookings/" + booking))
                .hasStatus(403);
    }

    private MvcTestResult open(RequestPostProcessor who, String path) {
        return mvc.get().uri(path).with(who).exchange();
    }

    private MvcTestResult form(RequestPostProcessor who, String path, String... fields) {
        var request =
                mvc.post().uri(path).with(who).contentType(MediaType.APPLICATION_FORM_URLENCODED);
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private static String text(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    private static String between(String text, String before, String after) {
        int from = text.indexOf(before);
        assertThat(from).as(text).isPositive();
        return text.substring(from + before.length(), text.indexOf(after, from + before.length()));
    }
}
