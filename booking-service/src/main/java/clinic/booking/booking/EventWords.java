package clinic.booking.booking;

import clinic.booking.booking.domain.Slot;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// How a timeline says days and times.
final class EventWords {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("EEE d MMM yyyy HH:mm", Locale.ENGLISH);

    private EventWords() {}

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String time(Slot slot) {
        return TIME.format(slot.start().atZone(slot.zone()));
    }
}
