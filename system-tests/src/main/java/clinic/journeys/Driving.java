package clinic.journeys;

import java.util.Map;

/// Who takes the patient home.
final class Driving {
    private Driving() {}

    static Map<String, String> driver() {
        return Map.of("name", "Robin Alder", "phone", "+1 212 555 0142");
    }

    static Map<String, String> another() {
        return Map.of("name", "Kim Birch", "phone", "+1 212 555 0177");
    }
}
