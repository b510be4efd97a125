package clinic.checker.judge;

import clinic.checker.evidence.Evidence;
import clinic.checker.evidence.Ledger;
import clinic.checker.evidence.Letters.Letter;
import clinic.checker.evidence.Topic;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Each service has applied the events of a key in the order of their sequence, without a hole
/// where the topic has none, and believes itself as far as it is.
final class AppliedInOrder implements Judge {

    @Override
    public Verdict judge(Evidence evidence) {
        var findings = new Findings("3 applied in order");
        for (Ledger ledger : evidence.ledgers()) {
            judge(evidence, ledger, findings);
        }
        return findings.verdict();
    }

    private static void judge(Evidence evidence, Ledger ledger, Findings findings) {
        Topic topic = evidence.topics().named(ledger.topic());
        Set<String> gapsAccepted = discarded(evidence, ledger);
        Map<UUID, Long> last = new HashMap<>();
        ledger.applied()
                .each(
                        row -> {
                            if (!evidence.scope().holds(topic.name(), row.key())) {
                                return;
                            }
                            findings.count("applied");
                            Long before = last.put(row.key(), row.sequence());
                            long expected = (before == null ? 0 : before) + 1;
                            if (before != null && row.sequence() < expected) {
                                findings.broken("goes back", ledger.name() + " " + row.name());
                            } else if (row.sequence() > expected
                                    && !topic.isCompacted()
                                    && topic.poison(row.event()) == null
                                    && !gapsAccepted.contains(row.key().toString())) {
                                findings.broken("leaves a hole", ledger.name() + " " + row.name());
                            }
                        });
        findings.count("keys", last.size());
        positions(ledger, last, gapsAccepted, findings);
    }

    private static void positions(
            Ledger ledger, Map<UUID, Long> last, Set<String> gapsAccepted, Findings findings) {
        Map<UUID, Long> unseen = new HashMap<>(last);
        ledger.positions()
                .each(
                        position -> {
                            Long applied = unseen.remove(position.key());
                            findings.brokenIf(
                                    applied != null
                                            && applied != position.last()
                                            && !gapsAccepted.contains(position.key().toString()),
                                    "believes itself elsewhere",
                                    () -> ledger.name() + " " + position.key());
                        });
        unseen.keySet()
                .forEach(
                        key -> findings.broken("forgets how far it is", ledger.name() + " " + key));
    }

    /// Keys of which somebody has decided to go on without an event.
    private static Set<String> discarded(Evidence evidence, Ledger ledger) {
        Set<String> keys = new HashSet<>();
        for (Letter letter : evidence.letters().all()) {
            String key = letter.key();
            if (key != null
                    && letter.status().equals("DISCARDED")
                    && letter.service().equals(ledger.service())
                    && letter.topic().equals(ledger.topic())) {
                keys.add(key);
            }
        }
        return keys;
    }
}
