package clinic.system;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.journeys.Pause;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// The clear path through the pages: front desk, patient and clinician, each at a browser.
@Order(4)
class BrowserTest {
    private static final String BORN = "1971-03-14";

    /// New in each run, as the desk would ask whether it is the same person.
    private static final String NAME =
            "Walnut" + Long.toString(System.nanoTime(), 26).replaceAll("[0-9]", "w");

    private static final String EMAIL = NAME.toLowerCase(Locale.ROOT) + "@example.org";

    private final Counter counter = new Counter();
    private final Set<String> used = new HashSet<>();

    @Test
    void staffAndPatientGoTheClearPathThroughThePages() {
        try (var chromium = new Chromium()) {
            var desk = new StaffScreen(chromium, counter.place, "FRONT_DESK");
            var clinician = new StaffScreen(chromium, counter.place, "CLINICIAN");
            var phone = new PatientPhone(chromium, BORN);

            waitForTheDay();
            register(desk);
            String booking = book(desk);
            answerScreening(phone);
            Instant start = start(booking);
            nameDriver(phone, start);
            stageIs(booking, "CONFIRMED");
            visit(desk, clinician, booking, start);
            afterwards(phone);

            stageIs(booking, "CLOSED");
            var pages = new EveryPage(booking);
            pages.ofDesk(desk);
            pages.ofClinician(clinician);
            pages.ofOperations(new StaffScreen(chromium, counter.place, "OPS"));
        }
    }

    /// Nobody is written to at night; the page proposes this zone for a new patient.
    private void waitForTheDay() {
        ZonedDateTime there = counter.time.now().atZone(ZoneId.of("Europe/Berlin"));
        if (there.getHour() < 9 || there.getHour() >= 18) {
            ZonedDateTime day = there.plusDays(there.getHour() < 9 ? 0 : 1).withHour(10);
            counter.time.forward(Duration.between(there, day));
        }
    }

    private void register(StaffScreen desk) {
        desk.at("today");
        desk.open("/patients/new").at("patient-new");
        desk.fill("Given name", "Wanda");
        desk.fill("Family name", NAME);
        desk.fill("Birth date", BORN);
        desk.fill("Email", EMAIL);
        desk.button("Register");
        assertThat(desk.text()).contains("Wanda " + NAME);
        desk.at("patient");
    }

    /// @return the booking's id
    private String book(StaffScreen desk) {
        desk.page()
                .locator(
                        "main a",
                        new com.microsoft.playwright.Page.LocatorOptions()
                                .setHasText("New booking"))
                .first()
                .click();
        String from =
                OffsetDateTime.ofInstant(
                                counter.time.now().plus(Duration.ofDays(6)),
                                java.time.ZoneOffset.UTC)
                        .toLocalDate()
                        .toString();
        desk.page().locator("select[name=treatment]").selectOption("LOCAL_ANAESTHETIC");
        desk.page().locator("input[name=regions][value=LOWER_BACK]").check();
        desk.page().locator("input[name=from]").fill(from);
        desk.button("Show other slots");
        desk.at("booking-slots");
        desk.page().locator("button[name=slot]").first().click();
        desk.at("booking-held");
        desk.button("Book this slot");
        desk.at("booking");
        String address = desk.page().url();
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private void answerScreening(PatientPhone phone) {
        open(phone, "Questions before your visit");
        phone.at("patient-screening");
        phone.choose(Answers.HEALTHY);
        phone.select("BASELINE.nrs", "6");
        phone.button("Send my answers");
        assertThat(phone.text()).contains("Thank you", "Your visit can go on as planned");
        phone.at("patient-screening-done");
        counter.time.awaitQuiet();
    }

    private void nameDriver(PatientPhone phone, Instant start) {
        travelTo(start.minus(Duration.ofDays(2)));
        open(phone, "Who drives you home?");
        phone.at("patient-driver");
        phone.fill("name", "Robin Alder");
        phone.fill("phone", "+1 212 555 0142");
        phone.button("Send");
        assertThat(phone.text()).contains("Robin Alder");
        counter.time.awaitQuiet();
    }

    private void visit(StaffScreen desk, StaffScreen clinician, String booking, Instant start) {
        travelTo(start.minus(Duration.ofMinutes(10)));
        desk.open("/bookings/" + booking).at("booking-confirmed");
        desk.button("Check in");
        counter.time.awaitQuiet();
        clinician.open("/visits/" + booking).at("visit-vitals");
        clinician.fill("Systolic, mmHg", "122");
        clinician.fill("Diastolic, mmHg", "78");
        clinician.button("Save the measurements");
        counter.time.awaitQuiet();
        clinician.open("/visits/" + booking).at("visit-cleared");
        clinician.button("Start the procedure");
        clinician.button("Finish the procedure");
        clinician.at("visit-recovery");
        counter.time.forward(Duration.ofMinutes(15));
        clinician.open("/visits/" + booking);
        clinician.page().locator("input[name=driverPresent]").check();
        clinician.page().locator("input[name=instructionsGiven]").check();
        clinician.button("Discharge");
        counter.time.awaitQuiet();
        stageIs(booking, "DISCHARGED");
    }

    private void afterwards(PatientPhone phone) {
        travel(Duration.ofDays(1));
        open(phone, "After your visit");
        phone.at("patient-aftercare");
        phone.button("Tell the clinic");
        assertThat(phone.text()).contains("Thank you");
        travel(Duration.ofDays(6));
        answerEffect(phone, "3", "patient-effect-7");
        travel(Duration.ofDays(3));
        answerEffect(phone, "2", "patient-effect-10");
    }

    private void answerEffect(PatientPhone phone, String pain, String picture) {
        open(phone, "How is your pain now?");
        phone.at(picture);
        phone.select("nrs", pain);
        phone.select("pgic", "2");
        phone.button("Send");
        assertThat(phone.text()).contains("Thank you");
        counter.time.awaitQuiet();
    }

    /// Opens the links of mails until one has the page that is meant. A page may come a little
    /// later than its mail, so each is opened again.
    private void open(PatientPhone phone, String heading) {
        boolean found =
                Pause.until(
                        () ->
                                counter.mails.to(EMAIL).stream()
                                        .flatMap(mail -> mail.links().stream())
                                        .filter(token -> !used.contains(token))
                                        .toList()
                                        .stream()
                                        .anyMatch(token -> isAt(phone, token, heading)),
                        Duration.ofSeconds(60));
        assertThat(found).as("a link to \"%s\" in the mails", heading).isTrue();
    }

    private boolean isAt(PatientPhone phone, String token, String heading) {
        boolean isMeant = phone.open(counter.place.url() + "/p/" + token).equals(heading);
        if (isMeant) {
            used.add(token);
        }
        return isMeant;
    }

    private Instant start(String booking) {
        return OffsetDateTime.parse(counter.booking(booking).path("slot").path("start").asString())
                .toInstant();
    }

    private void stageIs(String booking, String stage) {
        assertThat(counter.booking(booking).path("stage").asString()).isEqualTo(stage);
    }

    private void travel(Duration step) {
        travelTo(counter.time.now().plus(step));
    }

    /// In steps, as reminders that are due in between belong to their own day.
    private void travelTo(Instant goal) {
        counter.time.awaitQuiet();
        Instant now = counter.time.now();
        while (now.isBefore(goal)) {
            Duration left = Duration.between(now, goal);
            Duration step = left.compareTo(Duration.ofHours(12)) > 0 ? Duration.ofHours(12) : left;
            now = counter.time.forward(step);
            counter.time.awaitQuiet();
        }
    }
}
