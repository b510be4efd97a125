package clinic.checker.judge;

import clinic.checker.evidence.Event;
import clinic.checker.evidence.Topic;
import java.util.BitSet;
import java.util.UUID;

/// Holds committed facts against the events of a topic, one to one.
final class Facts {
    private final Topic topic;
    private final Findings findings;
    private final BitSet seen;

    Facts(Topic topic, Findings findings) {
        this.topic = topic;
        this.findings = findings;
        this.seen = new BitSet(topic.events().size());
    }

    /// A committed row says that this was to be told.
    void committed(UUID key, long sequence, String type) {
        findings.count("committed");
        Event event = topic.find(key, sequence);
        if (event == null) {
            findings.broken("committed and never told", key + " " + sequence + " " + type);
            return;
        }
        if (seen.get(event.ordinal())) {
            findings.broken("committed twice", event.name());
        }
        seen.set(event.ordinal());
        findings.brokenIf(
                !event.type().equals(type), "told as something else than it is", event::name);
    }

    /// All rows have been looked at.
    void finish() {
        for (Event event : topic.events()) {
            if (!topic.isSynthetic(event.key())) {
                findings.count("told");
                findings.brokenIf(
                        !seen.get(event.ordinal()), "told and never committed", event::name);
            }
        }
    }
}
