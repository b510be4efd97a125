package clinic.checker.judge;

import clinic.checker.evidence.Event;
import clinic.checker.evidence.Evidence;
import clinic.checker.evidence.Letters.Letter;
import clinic.checker.evidence.Topic;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/// The ops dashboard's log is the topics, id by id, but for what it has put aside.
final class EventLogAgrees implements Judge {
    private static final String OPS = "ops";

    @Override
    public Verdict judge(Evidence evidence) {
        var findings = new Findings("2 event log agrees");
        Map<String, BitSet> seen = new HashMap<>();
        evidence.watched()
                .log()
                .each(
                        row -> {
                            Topic topic = evidence.topics().byName().get(row.topic());
                            if (topic == null || !evidence.scope().holds(row.topic(), row.key())) {
                                return;
                            }
                            findings.count("logged");
                            Event event = topic.find(row.event());
                            Supplier<String> where =
                                    () -> topic.name() + " " + row.key() + " " + row.sequence();
                            if (event == null) {
                                findings.brokenIf(
                                        !topic.isCompacted() && topic.poison(row.event()) == null,
                                        "logged and never told",
                                        where);
                                return;
                            }
                            BitSet there = seen.computeIfAbsent(topic.name(), _ -> new BitSet());
                            findings.brokenIf(there.get(event.ordinal()), "logged twice", where);
                            findings.brokenIf(
                                    event.sequence() != row.sequence()
                                            || !event.key().equals(row.key()),
                                    "logged as another",
                                    where);
                            there.set(event.ordinal());
                        });
        Set<UUID> putAside = putAside(evidence);
        for (Topic topic : evidence.topics().byName().values()) {
            BitSet there = seen.getOrDefault(topic.name(), new BitSet());
            for (Event event : topic.events()) {
                findings.brokenIf(
                        !there.get(event.ordinal())
                                && !topic.isCompacted()
                                && !putAside.contains(event.id()),
                        "told and not logged",
                        () -> topic.name() + " " + event.name());
            }
        }
        return findings.verdict();
    }

    private static Set<UUID> putAside(Evidence evidence) {
        Set<UUID> ids = new HashSet<>();
        for (Letter letter : evidence.letters().all()) {
            UUID event = letter.event();
            if (event != null && letter.service().equals(OPS)) {
                ids.add(event);
            }
        }
        return ids;
    }
}
