package clinic.journeys;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// The clinic's staff at their work, as far as journeys need it.
record Clinic(Staff frontDesk, Staff clinician) {

    String register(Person person) {
        return frontDesk
                .post("/api/patients", person.asRequest())
                .expected()
                .json()
                .path("id")
                .asString();
    }

    /// The earliest free slots in a span of time.
    List<JsonNode> slots(Instant from, Instant to, String treatment, int limit) {
        String query =
                "/api/slots?from=%s&to=%s&treatment=%s&ultrasound=false&limit=%d"
                        .formatted(from, to, treatment, limit);
        return list(frontDesk.get(query).expected().json());
    }

    /// Keeps the slot, then books it.
    ///
    /// @return the booking's id; empty where somebody else was quicker
    Optional<String> book(Map<String, Object> request, JsonNode slot) {
        Answer hold = frontDesk.post("/api/holds", Map.of("slot", slot));
        if (hold.status() == 409) {
            return Optional.empty();
        }
        var booking = new java.util.HashMap<>(request);
        booking.put("holdId", hold.expected().json().path("id").asString());
        return Optional.of(
                frontDesk.post("/api/bookings", booking).expected().json().path("id").asString());
    }

    JsonNode booking(String id) {
        return frontDesk.get("/api/bookings/" + id).expected().json();
    }

    /// @param command as `check-in` or `driver`
    Answer order(String id, String command, Map<String, ?> body) {
        return frontDesk.post("/api/bookings/" + id + "/" + command, body);
    }

    /// What only a clinician may do.
    Answer treat(String id, String command, Map<String, ?> body) {
        return clinician.post("/api/bookings/" + id + "/" + command, body);
    }

    Optional<JsonNode> review(String bookingId) {
        return list(clinician.get("/api/reviews").expected().json()).stream()
                .filter(review -> review.path("bookingId").asString("").equals(bookingId))
                .findFirst();
    }

    Answer decide(String reviewId, Map<String, ?> decision) {
        return clinician.post("/api/reviews/" + reviewId + "/decision", decision);
    }

    /// What staff must do by hand for a booking, and has not done yet.
    List<JsonNode> worklist(String bookingId) {
        return list(frontDesk.get("/api/worklist?bookingId=" + bookingId).expected().json());
    }

    Answer done(String worklistId) {
        return clinician.post(
                "/api/worklist/" + worklistId + "/done", Map.of("note", "called the patient"));
    }

    /// How well the injection helped, as far as it is known: the class of the latest answered
    /// check, or nothing.
    String response(String bookingId) {
        return list(clinician.get("/api/effect-checks?bookingId=" + bookingId).expected().json())
                .stream()
                .map(check -> check.path("response").asString(""))
                .filter(response -> !response.isEmpty())
                .reduce("", (_, later) -> later);
    }

    /// A list may come alone or as a page of one.
    static List<JsonNode> list(JsonNode answer) {
        JsonNode items = answer.isArray() ? answer : answer.path("items");
        return java.util.stream.StreamSupport.stream(items.spliterator(), false).toList();
    }

    static Instant time(JsonNode text) {
        return OffsetDateTime.parse(text.asString()).toInstant();
    }

    /// Whether the practitioner of a slot is free again at its time.
    boolean isFree(JsonNode slot, String treatment) {
        Instant start = time(slot.path("start"));
        return slots(
                        start.minus(Duration.ofMinutes(1)),
                        start.plus(Duration.ofMinutes(30)),
                        treatment,
                        50)
                .stream()
                .anyMatch(
                        free ->
                                time(free.path("start")).equals(start)
                                        && free.path("practitionerId")
                                                .equals(slot.path("practitionerId")));
    }
}
