package clinic.journeys;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import tools.jackson.databind.JsonNode;

/// The first call: the patient is registered and booked.
final class Reception {
    private static final int CHOICE = 60;
    private final Clinic clinic;
    private final Random random;
    private String patientId = "";

    Reception(Clinic clinic, Random random) {
        this.clinic = clinic;
        this.random = random;
    }

    void book(Course course, Instant now) {
        if (patientId.isEmpty()) {
            patientId = clinic.register(course.person());
        }
        Script script = course.script();
        Instant from = now.plus(Duration.ofDays(script.earliestDays()));
        Instant to = now.plus(Duration.ofDays(script.latestDays()));
        String treatment = treatment(script);
        List<JsonNode> free = clinic.slots(from, to, treatment, CHOICE);
        if (free.isEmpty()) {
            throw new Answer.Unexpected("no free slot from " + from + " to " + to);
        }
        JsonNode slot = free.get(random.nextInt(free.size()));
        Optional<String> booked = clinic.book(request(script, treatment), slot);
        booked.ifPresent(
                id -> {
                    course.booked(id, now);
                    course.story().fact("booked on", course.day(now).toString());
                    course.story()
                            .did(now, "booked " + id + " for " + slot.path("start").asString());
                    course.story().fact("first slot", slot.path("start").asString());
                });
    }

    static String treatment(Script script) {
        return script == Script.VACCINE_FIVE_DAYS_AGO ? "WITH_STEROID" : "LOCAL_ANAESTHETIC";
    }

    private Map<String, Object> request(Script script, String treatment) {
        var request = new HashMap<String, Object>();
        request.put("patientId", patientId);
        request.put(
                "plan",
                Map.of(
                        "treatment",
                        treatment,
                        "indication",
                        "CHRONIC_MUSCLE_PAIN",
                        "regions",
                        List.of(random.nextBoolean() ? "LOWER_BACK" : "GLUTEAL_LEFT"),
                        "ultrasound",
                        false,
                        "sedation",
                        false));
        boolean driverKnown = script != Script.NO_DRIVER_NAMED && random.nextInt(3) == 0;
        if (driverKnown) {
            request.put("driver", Driving.driver());
        }
        return request;
    }
}
