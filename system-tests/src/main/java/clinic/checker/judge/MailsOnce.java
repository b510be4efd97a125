package clinic.checker.judge;

import clinic.checker.evidence.Event;
import clinic.checker.evidence.Evidence;
import clinic.checker.evidence.Mailbox.Mail;
import clinic.checker.evidence.Notified.Message;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Nobody is told a thing twice: at worst the same mail comes again under the same id. Each mail is
/// a message of the log, and each message sent is a mail.
final class MailsOnce implements Judge {
    private static final String SENT = "clinic.notification.sent.v1";

    /// Said once per slot of a booking; the others may rightly be said again.
    private static final Set<String> ONCE =
            Set.of(
                    "BOOKED",
                    "MOVED",
                    "DEFERRED",
                    "CANCELLED",
                    "MISSED",
                    "PREPARE",
                    "DAY_BEFORE",
                    "REST_TODAY",
                    "DAY_1",
                    "DAY_2",
                    "DAY_3",
                    "EFFECT_DAY_7",
                    "EFFECT_DAY_7_AGAIN",
                    "EFFECT_DAY_10",
                    "EFFECT_DAY_10_AGAIN");

    private record Saying(UUID booking, int revision, String kind) {}

    @Override
    public Verdict judge(Evidence evidence) {
        var findings = new Findings("6 mails once");
        Map<UUID, Message> log = new HashMap<>();
        Set<Saying> said = new HashSet<>();
        for (Message message : evidence.notified().messages()) {
            log.put(message.id(), message);
            if (message.isSent()
                    && ONCE.contains(message.kind())
                    && evidence.scope().holdsBooking(message.booking())) {
                var saying = new Saying(message.booking(), message.revision(), message.kind());
                findings.brokenIf(!said.add(saying), "said twice", name(message));
            }
        }
        mails(evidence, log, findings);
        sent(evidence, log, findings);
        return findings.verdict();
    }

    private static void mails(Evidence evidence, Map<UUID, Message> log, Findings findings) {
        Set<String> ids = new HashSet<>();
        for (Mail mail : evidence.mailbox().mails()) {
            UUID id = Deliveries.message(mail);
            Message message = id == null ? null : log.get(id);
            if (message == null) {
                findings.broken("a mail that nobody planned", "mail " + mail.id());
                continue;
            }
            if (!evidence.scope().holdsBooking(message.booking())) {
                continue;
            }
            findings.count("mails");
            if (!ids.add(mail.id())) {
                findings.count("again under the same id");
            }
            switch (message.state()) {
                case "SENT", "QUEUED" -> {
                    // as it should be, or not yet written down
                }
                case "PLANNED" -> findings.broken("sent while only planned", name(message));
                // the provider took it and its yes was lost
                default -> findings.count("outcome was lost");
            }
        }
    }

    /// Only what was sent since the mailbox began: it keeps mails in memory.
    private static void sent(Evidence evidence, Map<UUID, Message> log, Findings findings) {
        var deliveries = new Deliveries(evidence);
        long since = evidence.mailbox().since().toEpochMilli();
        for (Event event : evidence.topics().notifications().events()) {
            UUID about = event.about();
            if (about == null || !event.type().equals(SENT)) {
                continue;
            }
            Message message = log.get(about);
            boolean kept = event.stored() > since + evidence.rules().inHand().toMillis();
            if (message != null && kept) {
                findings.count("sent");
                findings.brokenIf(
                        deliveries.of(about).isEmpty(), "sent and in no mailbox", name(message));
            }
        }
    }

    private static String name(Message message) {
        return "booking " + message.booking() + " message " + message.id();
    }
}
