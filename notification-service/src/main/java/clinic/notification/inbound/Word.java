package clinic.notification.inbound;

import java.util.Locale;
import java.util.Set;

/// What a text says to us.
enum Word {
    CONFIRM,
    RESCHEDULE,
    STOP,
    /// Nothing we know; people write many things.
    OTHER;

    /// The words by which carriers stop messages. CANCEL is one of them, so no appointment is ever
    /// cancelled by it.
    private static final Set<String> STOPPING =
            Set.of("STOP", "STOPALL", "END", "QUIT", "CANCEL", "UNSUBSCRIBE");

    static Word in(String text) {
        String word = text.strip().replaceAll("[.!]+$", "").toUpperCase(Locale.ROOT);
        if (STOPPING.contains(word)) {
            return STOP;
        }
        return switch (word) {
            case "C" -> CONFIRM;
            case "R" -> RESCHEDULE;
            default -> OTHER;
        };
    }
}
