package clinic.checker.judge;

import clinic.checker.evidence.Evidence;
import clinic.checker.evidence.Mailbox.Mail;
import clinic.checker.evidence.Notified.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// When each message was handed over, as the mails themselves say, or where the mailbox does not
/// know any more, the log of messages.
final class Deliveries {
    /// The key of a message, and by which channel it went.
    private static final Pattern ID =
            Pattern.compile("<?([0-9a-f]{8}-[0-9a-f-]{27})(?:\\.(?:email|sms))?@unknot\\.clinic>?");

    /// A mail's date has no fractions of a second.
    static final Duration GRAIN = Duration.ofSeconds(1);

    private final Map<UUID, List<Mail>> mails = new HashMap<>();

    Deliveries(Evidence evidence) {
        for (Mail mail : evidence.mailbox().mails()) {
            UUID message = message(mail);
            if (message != null) {
                mails.computeIfAbsent(message, _ -> new ArrayList<>(1)).add(mail);
            }
        }
    }

    static @Nullable UUID message(Mail mail) {
        Matcher matcher = ID.matcher(mail.id());
        return matcher.matches() ? UUID.fromString(matcher.group(1)) : null;
    }

    List<Mail> of(UUID message) {
        return mails.getOrDefault(message, List.of());
    }

    /// Each time it was handed over; none where it never was.
    List<Instant> times(Message message) {
        List<Instant> dates = new ArrayList<>(1);
        for (Mail mail : of(message.id())) {
            Instant date = mail.date();
            if (date != null) {
                dates.add(date);
            }
        }
        Instant sentAt = message.sentAt();
        if (dates.isEmpty() && sentAt != null) {
            dates.add(sentAt);
        }
        return dates;
    }
}
