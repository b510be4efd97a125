package clinic.checker.judge;

import clinic.checker.evidence.Event;
import clinic.checker.evidence.Evidence;
import clinic.checker.evidence.Notified;
import clinic.checker.evidence.Topic;
import clinic.checker.evidence.Topics;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// What is told of messages has no hole up to the version of its key, and says of each message what
/// the log of messages says.
final class MessagesTold implements Judge {
    private static final String PREFIX = "clinic.notification.";
    private static final String SCHEDULED = PREFIX + "scheduled.v1";
    private static final Map<String, String> OUTCOMES =
            Map.of(
                    "SENT", PREFIX + "sent.v1",
                    "FAILED", PREFIX + "failed.v1",
                    "SKIPPED", PREFIX + "skipped.v1");

    @Override
    public Verdict judge(Evidence evidence) {
        var findings = new Findings("1 messages told");
        Topic topic = evidence.topics().notifications();
        files(evidence, topic, findings);
        messages(evidence, topic, findings);
        findings.count("repeats", topic.repeats());
        return findings.verdict();
    }

    private static void files(Evidence evidence, Topic topic, Findings findings) {
        Set<UUID> filed = new HashSet<>();
        evidence.notified()
                .files()
                .each(
                        file -> {
                            if (evidence.scope().holds(Topics.NOTIFICATIONS, file.key())) {
                                filed.add(file.key());
                                file(topic, file, findings);
                            }
                        });
        for (UUID key : topic.keys()) {
            findings.brokenIf(
                    !filed.contains(key) && !topic.isSynthetic(key),
                    "told and never committed",
                    key.toString());
        }
    }

    private static void file(Topic topic, Notified.File file, Findings findings) {
        findings.count("committed", file.version());
        List<Event> told = topic.of(file.key());
        findings.count("told", told.size());
        for (long sequence = 1; sequence <= file.version(); sequence++) {
            findings.brokenIf(
                    topic.find(file.key(), sequence) == null,
                    "committed and never told",
                    file.key() + " " + sequence);
        }
        for (Event event : told) {
            findings.brokenIf(
                    event.sequence() < 1 || event.sequence() > file.version(),
                    "told and never committed",
                    event.name());
        }
    }

    private static void messages(Evidence evidence, Topic topic, Findings findings) {
        Map<UUID, Map<String, Integer>> told = new HashMap<>();
        for (Event event : topic.events()) {
            UUID about = event.about();
            if (about != null && !topic.isSynthetic(event.key())) {
                told.computeIfAbsent(about, _ -> new HashMap<>(4))
                        .merge(event.type(), 1, Integer::sum);
            }
        }
        for (Notified.Message message : evidence.notified().messages()) {
            if (evidence.scope().holds(Topics.NOTIFICATIONS, message.booking())) {
                findings.count("messages");
                Map<String, Integer> said = told.remove(message.id());
                agree(message, said == null ? Map.of() : said, findings);
            }
        }
        told.keySet().forEach(id -> findings.broken("no such message", "message " + id));
    }

    private static void agree(
            Notified.Message message, Map<String, Integer> said, Findings findings) {
        Map<String, Integer> meant = new HashMap<>();
        meant.put(SCHEDULED, 1);
        String outcome = OUTCOMES.get(message.state());
        if (outcome != null) {
            meant.put(outcome, 1);
        }
        findings.brokenIf(
                !meant.equals(said),
                "the log of messages says something else",
                "booking " + message.booking() + " message " + message.id());
    }
}
