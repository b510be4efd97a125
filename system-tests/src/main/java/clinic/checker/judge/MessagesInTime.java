package clinic.checker.judge;

import clinic.checker.evidence.Booked.Slot;
import clinic.checker.evidence.Event;
import clinic.checker.evidence.Evidence;
import clinic.checker.evidence.Notified.Message;
import clinic.checker.evidence.Rules;
import clinic.checker.evidence.Topic;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// No message before it is due, in the patient's night, after the end of its booking was committed,
/// for a slot that is no more, or after the visit that it announces has begun. Where the word of a
/// booking waited behind a parked letter, nobody could know of its end and its slots in time.
final class MessagesInTime implements Judge {
    private static final String NOTIFICATION = "notification";

    /// They tell of the end itself.
    private static final Set<String> OF_THE_END = Set.of("CANCELLED", "MISSED");

    /// Right for one slot only.
    private static final Set<String> OF_A_SLOT =
            Set.of(
                    "BOOKED",
                    "MOVED",
                    "DEFERRED",
                    "DOCTOR_CALLS",
                    "PREPARE",
                    "RESCREEN",
                    "DAY_BEFORE");

    @Override
    public Verdict judge(Evidence evidence) {
        var findings = new Findings("6 messages in time");
        var deliveries = new Deliveries(evidence);
        Map<UUID, History> histories = History.of(evidence, evidence.scope()::holdsBooking);
        Set<String> waited = evidence.letters().keysThatWaited(NOTIFICATION);
        for (Message message : evidence.notified().messages()) {
            if (evidence.scope().holdsBooking(message.booking())) {
                for (Instant at : deliveries.times(message)) {
                    findings.count("handed over");
                    judge(evidence, message, at, findings);
                    History history = histories.get(message.booking());
                    if (history != null && !waited.contains(message.booking().toString())) {
                        judge(evidence.rules(), history, message, at, findings);
                    }
                }
            }
        }
        afterEndWasKnown(evidence, findings);
        return findings.verdict();
    }

    private static void judge(Evidence evidence, Message message, Instant at, Findings findings) {
        findings.brokenIf(
                at.plus(Deliveries.GRAIN).isBefore(message.due()),
                "before it is due",
                name(message));
        ZoneId zone = evidence.notified().zones().get(message.patient());
        if (zone != null) {
            findings.brokenIf(
                    isQuiet(evidence.rules(), LocalTime.ofInstant(at, zone)),
                    "in quiet hours",
                    name(message));
        }
    }

    /// A letter that was taken in hand in the last minute of the day may arrive in the first of the
    /// night.
    private static boolean isQuiet(Rules rules, LocalTime time) {
        return time.isBefore(rules.quietUntil())
                || !time.isBefore(rules.quietFrom().plus(rules.inHand()));
    }

    private static void judge(
            Rules rules, History history, Message message, Instant at, Findings findings) {
        Instant known = at.minus(rules.unheard()).minus(rules.skew());
        Instant ended = history.endedAt();
        findings.brokenIf(
                ended != null && !OF_THE_END.contains(message.kind()) && known.isAfter(ended),
                "after the end of its booking",
                name(message));
        if (!OF_A_SLOT.contains(message.kind())) {
            return;
        }
        History.Span span = history.span(message.revision());
        if (span == null) {
            findings.broken("for a slot that never was", name(message));
            return;
        }
        findings.brokenIf(isPast(span.until(), known), "for a slot that is no more", name(message));
        Slot slot = span.slot();
        findings.brokenIf(
                slot != null && isPast(slot.start(), at.minus(rules.inHand()).minus(rules.skew())),
                "after its visit has begun",
                name(message));
    }

    private static boolean isPast(@Nullable Instant end, Instant at) {
        return end != null && at.isAfter(end);
    }

    /// Without comparing clocks of two services: once the notification service has told that it
    /// plans the news of the end, it tells of no other message sent, but of one that was in hand.
    private static void afterEndWasKnown(Evidence evidence, Findings findings) {
        Topic topic = evidence.topics().notifications();
        Duration inHand = evidence.rules().inHand().plus(evidence.rules().skew());
        Map<UUID, Message> messages = new HashMap<>();
        evidence.notified().messages().forEach(message -> messages.put(message.id(), message));
        Map<UUID, Event> ends = new HashMap<>();
        for (Event event : topic.events()) {
            Message message = about(messages, event);
            if (message == null) {
                continue;
            }
            boolean ofTheEnd = OF_THE_END.contains(message.kind());
            if (ofTheEnd && event.type().equals("clinic.notification.scheduled.v1")) {
                ends.putIfAbsent(event.key(), event);
            } else if (!ofTheEnd && event.type().equals("clinic.notification.sent.v1")) {
                Event end = ends.get(event.key());
                findings.brokenIf(
                        end != null
                                && event.sequence() > end.sequence()
                                && event.at().isAfter(end.at().plus(inHand)),
                        "sent although the end was known",
                        name(message));
            }
        }
    }

    private static @Nullable Message about(Map<UUID, Message> messages, Event event) {
        UUID about = event.about();
        return about == null ? null : messages.get(about);
    }

    private static String name(Message message) {
        return "booking " + message.booking() + " " + message.kind() + " message " + message.id();
    }
}
