package clinic.checker.evidence;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// The topics by name.
public record Topics(Map<String, Topic> byName) {
    public static final String BOOKINGS = "clinic.bookings.v1";
    public static final String SCREENINGS = "clinic.screenings.v1";
    public static final String NOTIFICATIONS = "clinic.notifications.v1";
    public static final String PATIENTS = "clinic.patients.v1";
    public static final String DEAD_LETTERS = "clinic.dead-letters.v1";

    /// Those that bear events.
    public static final List<String> OF_EVENTS =
            List.of(BOOKINGS, SCREENINGS, NOTIFICATIONS, PATIENTS);

    public static final List<String> ALL =
            List.of(BOOKINGS, SCREENINGS, NOTIFICATIONS, PATIENTS, DEAD_LETTERS);

    public Topic bookings() {
        return named(BOOKINGS);
    }

    public Topic screenings() {
        return named(SCREENINGS);
    }

    public Topic notifications() {
        return named(NOTIFICATIONS);
    }

    public Topic patients() {
        return named(PATIENTS);
    }

    public Topic named(String name) {
        return Objects.requireNonNull(byName.get(name), name);
    }

    /// Whether an event of this id was told on any topic.
    public boolean know(UUID id) {
        return byName.values().stream().anyMatch(topic -> topic.find(id) != null);
    }
}
