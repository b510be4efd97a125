package clinic.journeys;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// The doctor decides what the screening referred.
final class Reviewing {
    /// Must reach the patient word for word.
    static final String PLAN =
            "Go on with your tablets as before. Have your blood checked two days ahead and bring the paper with you.";

    private final Clinic clinic;

    Reviewing(Clinic clinic) {
        this.clinic = clinic;
    }

    boolean decide(Course course, Instant now) {
        Optional<JsonNode> review = clinic.review(course.bookingId());
        if (review.isEmpty()) {
            return false;
        }
        String id = review.get().path("id").asString();
        boolean declined = course.script() == Script.DECLINED_BY_DOCTOR;
        Map<String, String> decision =
                declined
                        ? Map.of("outcome", "DECLINE", "reason", "Not suitable at present.")
                        : Map.of(
                                "outcome",
                                "CLEAR",
                                "reason",
                                "Discussed by phone.",
                                "medicationPlan",
                                PLAN);
        clinic.decide(id, decision).expected();
        course.story().did(now, "doctor decided " + decision.get("outcome"));
        course.story().fact("reviewed", decision.getOrDefault("outcome", ""));
        return true;
    }
}
