package clinic.chaos;

import clinic.journeys.Answer;
import clinic.journeys.Pause;
import clinic.journeys.Staff;
import clinic.journeys.Unusable;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/// People who book and call it off again: something for every service to do at once, without
/// waiting for a day to pass.
final class Passersby {
    private static final String HERE = "America/New_York";
    private static final List<String> ZONES = List.of(HERE, "Europe/Berlin", "Asia/Tokyo");
    private static final int MORNING = 9;
    private static final int EVENING = 20;

    private final Staff frontDesk;
    private final Supplier<Instant> clock;
    private final Stillness stillness;
    private final Random random;

    /// @param clock tells the product's time
    /// @param stillness is broken while they do something
    Passersby(Staff frontDesk, Supplier<Instant> clock, Stillness stillness, Random random) {
        this.frontDesk = frontDesk;
        this.clock = clock;
        this.stillness = stillness;
        this.random = random;
    }

    /// @return the patient's id
    String register() {
        return stillness.stirring(() -> id(frontDesk.post("/api/patients", newcomer())));
    }

    /// @return the booking's id
    String book() {
        return stillness.stirring(this::booked);
    }

    private String booked() {
        String patient = register();
        JsonNode slot = slot();
        return id(
                frontDesk.post(
                        "/api/bookings",
                        Map.of(
                                "patientId",
                                patient,
                                "slot",
                                slot,
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
                                        false))));
    }

    void cancel(String booking) {
        step(booking, "/cancel", Map.of("by", "PATIENT", "cause", "travels"));
    }

    void nameDriver(String booking) {
        step(booking, "/driver", Map.of("name", "Robin Alder", "phone", "+12125550142"));
    }

    private void step(String booking, String step, Map<String, String> body) {
        stillness.stirring(
                () -> frontDesk.post("/api/bookings/" + booking + step, body).expected());
    }

    /// Somebody passes by.
    ///
    /// @return false where the desk is away or refuses
    boolean pass() {
        try {
            cancel(book());
            return true;
        } catch (Answer.Unexpected | Unusable _) {
            return false;
        }
    }

    /// Somebody passes by, again and again, until something has come about.
    ///
    /// @return false where the patience was over first
    boolean until(BooleanSupplier condition, Duration patience) {
        var passing = new AtomicBoolean(true);
        Thread.ofVirtual()
                .start(
                        () -> {
                            while (passing.get()) {
                                pass();
                            }
                        });
        try {
            return Pause.until(condition, patience);
        } finally {
            passing.set(false);
        }
    }

    private JsonNode slot() {
        Instant from = clock.get().plus(Duration.ofDays(20));
        JsonNode slots =
                frontDesk
                        .get(
                                "/api/slots?from=%s&to=%s&treatment=LOCAL_ANAESTHETIC&ultrasound=false&limit=200"
                                        .formatted(from, from.plus(Duration.ofDays(10))))
                        .expected()
                        .json();
        var free = new ArrayList<JsonNode>();
        (slots.isArray() ? slots : slots.path("items")).forEach(free::add);
        if (free.isEmpty()) {
            throw new Answer.Unexpected("no free slot in three weeks");
        }
        return free.get(random.nextInt(free.size()));
    }

    private static String id(Answer made) {
        return made.expected().json().path("id").asString();
    }

    /// Lives where it is day, so that what is to be told is told at once.
    private Map<String, Object> newcomer() {
        Instant now = clock.get();
        String zone = ZONES.stream().filter(one -> isDay(now, one)).findFirst().orElse(HERE);
        String mark = UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        return Map.of(
                "givenName",
                "Gale",
                "familyName",
                "Passer-" + mark,
                "birthDate",
                "1970-07-07",
                "email",
                "passer-" + mark + "@example.org",
                "timeZone",
                zone,
                "locale",
                "en",
                "channels",
                List.of("EMAIL"),
                "confirmDuplicate",
                true);
    }

    private static boolean isDay(Instant now, String zone) {
        int hour = now.atZone(ZoneId.of(zone)).getHour();
        return hour >= MORNING && hour < EVENING;
    }
}
