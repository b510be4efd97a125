package clinic.system;

import clinic.journeys.Answer;
import clinic.journeys.Door;
import clinic.journeys.Latencies;
import clinic.journeys.Mails;
import clinic.journeys.Pause;
import clinic.journeys.Place;
import clinic.journeys.Staff;
import clinic.journeys.TimeMachine;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/// What tests do at the front desk before they do something wrong.
final class Counter {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    final Place place = RunningStack.get().place();
    final Door door = new Door(place.url(), new Latencies());
    final Staff admin = Staff.of(place, door, "ADMIN");
    final Staff frontDesk = Staff.of(place, door, "FRONT_DESK");
    final Staff clinician = Staff.of(place, door, "CLINICIAN");
    final Staff ops = Staff.of(place, door, "OPS");
    final TimeMachine time = new TimeMachine(place, admin);
    final Mails mails = new Mails(admin);

    /// A patient nobody has seen yet, as the API takes one.
    Map<String, Object> newcomer() {
        int number = NUMBER.incrementAndGet();
        var patient = new HashMap<String, Object>();
        patient.put("givenName", "Nia");
        patient.put("familyName", "Newcomer" + "abcdefghijklmnopqrstuvwxyz".charAt(number % 26));
        patient.put("birthDate", "1980-02-" + (10 + number % 18));
        patient.put("email", "newcomer-" + number + "@example.org");
        patient.put("timeZone", "America/New_York");
        patient.put("locale", "en");
        patient.put("channels", List.of("EMAIL"));
        patient.put("confirmDuplicate", true);
        return patient;
    }

    String register(Map<String, Object> patient) {
        return frontDesk.post("/api/patients", patient).expected().json().path("id").asString();
    }

    JsonNode freeSlot() {
        Instant from = time.now().plus(Duration.ofDays(20));
        JsonNode slots =
                frontDesk
                        .get(
                                "/api/slots?from="
                                        + from
                                        + "&to="
                                        + from.plus(Duration.ofDays(7))
                                        + "&treatment=LOCAL_ANAESTHETIC&ultrasound=false&limit=5")
                        .expected()
                        .json();
        return (slots.isArray() ? slots : slots.path("items")).path(0);
    }

    Map<String, Object> bookingRequest(String patientId) {
        var request = new HashMap<String, Object>();
        request.put("patientId", patientId);
        request.put(
                "plan",
                Map.of(
                        "treatment",
                        "LOCAL_ANAESTHETIC",
                        "indication",
                        "CHRONIC_MUSCLE_PAIN",
                        "regions",
                        List.of("LOWER_BACK"),
                        "ultrasound",
                        false,
                        "sedation",
                        false));
        return request;
    }

    /// A booking of a new patient in the stage SCREENING, with the first mail sent.
    Booked book() {
        Map<String, Object> patient = newcomer();
        String patientId = register(patient);
        Map<String, Object> request = bookingRequest(patientId);
        request.put("slot", freeSlot());
        String id =
                frontDesk.post("/api/bookings", request).expected().json().path("id").asString();
        var booked =
                new Booked(
                        id,
                        patientId,
                        String.valueOf(patient.get("email")),
                        String.valueOf(patient.get("birthDate")));
        if (!Pause.until(() -> !booked.links(this).isEmpty(), Duration.ofSeconds(30))) {
            throw new AssertionError("no mail with a link reached " + booked.email());
        }
        time.awaitQuiet();
        return booked;
    }

    record Booked(String id, String patientId, String email, String birthDate) {

        List<String> links(Counter counter) {
            return counter.mails.to(email).stream().flatMap(mail -> mail.links().stream()).toList();
        }

        String screeningLink(Counter counter) {
            return links(counter).getFirst();
        }
    }

    JsonNode booking(String id) {
        return frontDesk.get("/api/bookings/" + id).expected().json();
    }

    /// Status and problem of a refusal.
    static String problem(Answer answer) {
        String type = answer.headers().firstValue("Content-Type").orElse("none");
        return answer.status()
                + (type.startsWith("application/problem+json") ? " problem" : " " + type);
    }
}
