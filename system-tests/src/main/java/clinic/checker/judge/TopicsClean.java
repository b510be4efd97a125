package clinic.checker.judge;

import clinic.checker.evidence.Event;
import clinic.checker.evidence.Evidence;
import clinic.checker.evidence.Topic;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/// One key, sequence and id belong together for ever; a repeat is the same to the byte; the events
/// of a key lie in one partition, in the order of their sequence, from 1 without a hole.
final class TopicsClean implements Judge {

    @Override
    public Verdict judge(Evidence evidence) {
        var findings = new Findings("1 topics clean");
        for (Topic topic : evidence.topics().byName().values()) {
            findings.count("events", topic.events().size());
            findings.count("repeats", topic.repeats());
            findings.count("stale copies", topic.staleCopies());
            findings.count("poison", topic.poison().size());
            for (Event stray : topic.strays()) {
                findings.broken("differs from its namesake", topic.name() + " " + stray.name());
            }
            topic.illegible()
                    .forEach(place -> findings.broken("is no event", topic.name() + " " + place));
            for (UUID key : topic.keys()) {
                line(topic, topic.of(key), findings);
            }
        }
        return findings.verdict();
    }

    private static void line(Topic topic, List<Event> line, Findings findings) {
        findings.brokenIf(
                !topic.isCompacted() && line.getFirst().sequence() != 1,
                "does not begin with 1",
                () -> topic.name() + " " + line.getFirst().name());
        for (int i = 1; i < line.size(); i++) {
            Event before = line.get(i - 1);
            Event event = line.get(i);
            Supplier<String> where = () -> topic.name() + " " + event.name();
            findings.brokenIf(before.partition() != event.partition(), "changes partition", where);
            findings.brokenIf(
                    before.partition() == event.partition() && before.offset() > event.offset(),
                    "comes before an earlier one",
                    where);
            findings.brokenIf(
                    !topic.isCompacted() && event.sequence() != before.sequence() + 1,
                    "comes after a hole",
                    where);
        }
    }
}
