package clinic.checker.judge;

import clinic.checker.evidence.Booked.Slot;
import clinic.checker.evidence.Booked.Step;
import clinic.checker.evidence.Event;
import clinic.checker.evidence.Evidence;
import clinic.checker.evidence.Notified.Message;
import clinic.checker.evidence.Rules;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Each step that patients are told of has led to its messages, and each message whose time has
/// come was sent, has failed, or was left out for a reason.
final class MessagesPlanned implements Judge {
    private static final Duration RESCREEN_BEFORE = Duration.ofHours(72);

    /// A day of the site's calendar has 25 hours at most.
    private static final Duration DAY_BEFORE = Duration.ofHours(25);

    private static final List<String> AFTER_DISCHARGE =
            List.of(
                    "REST_TODAY",
                    "DAY_1",
                    "DAY_2",
                    "DAY_3",
                    "EFFECT_DAY_7",
                    "EFFECT_DAY_7_AGAIN",
                    "EFFECT_DAY_10",
                    "EFFECT_DAY_10_AGAIN");

    @Override
    public Verdict judge(Evidence evidence) {
        var findings = new Findings("6 messages planned, none missed");
        Map<UUID, Map<String, Message>> byCause = new HashMap<>();
        Map<UUID, History> histories = History.of(evidence, evidence.scope()::holdsBooking);
        for (Message message : evidence.notified().messages()) {
            if (evidence.scope().holdsBooking(message.booking())) {
                byCause.computeIfAbsent(message.cause(), _ -> new HashMap<>(4))
                        .put(message.kind(), message);
                findings.count(message.state());
                judge(evidence, message, histories.get(message.booking()), findings);
            }
        }
        evidence.booked()
                .journal()
                .each(
                        step -> {
                            if (evidence.scope().holdsBooking(step.booking())
                                    && !evidence.isHeld(step.booking())) {
                                step(evidence, step, byCause, findings);
                            }
                        });
        return findings.verdict();
    }

    private static void judge(
            Evidence evidence, Message message, @Nullable History history, Findings findings) {
        String where = "booking " + message.booking() + " message " + message.id();
        findings.brokenIf(
                !evidence.topics().know(message.cause()),
                "planned for nothing that was told",
                where);
        findings.brokenIf(
                message.state().equals("SKIPPED") && message.whySkipped() == null,
                "left out without a reason",
                where);
        if (!message.isOpen() || evidence.isHeld(message.booking())) {
            return;
        }
        Rules rules = evidence.rules();
        findings.brokenIf(
                message.nextAt().plus(rules.inHand()).plus(rules.skew()).isBefore(evidence.now()),
                "missed",
                where);
        boolean ended = history != null && history.endedAt() != null;
        findings.brokenIf(
                ended && !message.kind().equals("CANCELLED") && !message.kind().equals("MISSED"),
                "still planned after the end",
                where);
    }

    private static void step(
            Evidence evidence,
            Step step,
            Map<UUID, Map<String, Message>> byCause,
            Findings findings) {
        Event cause = evidence.topics().bookings().find(step.booking(), step.version());
        if (cause == null) {
            return; // a matter of the first invariant
        }
        Map<String, Message> planned = byCause.getOrDefault(cause.id(), Map.of());
        for (String kind : needed(step, planned, evidence.rules())) {
            findings.count("told of");
            findings.brokenIf(!planned.containsKey(kind), "never planned: " + kind, cause.name());
        }
    }

    private static List<String> needed(Step step, Map<String, Message> planned, Rules rules) {
        return switch (step.type()) {
            case "Requested" -> aroundSlot("BOOKED", step, planned, rules);
            case "Moved" -> aroundSlot("MOVED", step, planned, rules);
            case "Deferred" -> List.of("DEFERRED");
            case "Cancelled" -> List.of("CANCELLED");
            case "Missed" -> List.of("MISSED");
            case "Discharged" -> AFTER_DISCHARGE;
            default -> List.of();
        };
    }

    /// What would be due in the past is not planned.
    private static List<String> aroundSlot(
            String news, Step step, Map<String, Message> planned, Rules rules) {
        List<String> needed = new ArrayList<>(List.of(news, "PREPARE"));
        Slot slot = step.slot();
        if (slot != null) {
            Instant heard = heard(step, planned.get(news), rules);
            if (!slot.start().minus(RESCREEN_BEFORE).isBefore(heard)) {
                needed.add("RESCREEN");
            }
            if (!slot.start().minus(DAY_BEFORE).isBefore(heard)) {
                needed.add("DAY_BEFORE");
            }
        }
        return needed;
    }

    /// The news is due when it is heard, which is days later where it waited behind a letter that
    /// was parked.
    private static Instant heard(Step step, @Nullable Message news, Rules rules) {
        Instant usual = step.at().plus(rules.unheard()).plus(rules.skew());
        return news != null && news.due().isAfter(usual) ? news.due() : usual;
    }
}
