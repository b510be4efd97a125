package clinic.ops.flow.web;

import java.util.Locale;

/// Program words as people read them.
public final class Labels {

    private Labels() {}

    /// `UNDER_REVIEW` → `Under review`.
    static String of(Enum<?> value) {
        return ofName(value.name());
    }

    /// `DAY_BEFORE` → `Day before`.
    static String ofName(String name) {
        return sentence(name.replace('_', ' '));
    }

    /// `/booking-service` → `booking-service`.
    static String ofSource(String source) {
        return source.startsWith("/") ? source.substring(1) : source;
    }

    /// `clinic.booking.driver-named.v1` → `Driver named`.
    public static String ofEvent(String type) {
        String[] parts = type.split("\\.", -1);
        return sentence((parts.length > 2 ? parts[2] : type).replace('-', ' '));
    }

    /// `clinic.bookings.v1` → `bookings`.
    public static String ofTopic(String topic) {
        String[] parts = topic.split("\\.", -1);
        return parts.length > 1 ? parts[1] : topic;
    }

    private static String sentence(String words) {
        return words.isEmpty()
                ? words
                : words.substring(0, 1).toUpperCase(Locale.ROOT)
                        + words.substring(1).toLowerCase(Locale.ROOT);
    }
}
