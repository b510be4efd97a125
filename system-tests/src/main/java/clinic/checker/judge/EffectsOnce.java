package clinic.checker.judge;

import clinic.checker.evidence.Event;
import clinic.checker.evidence.Evidence;
import clinic.checker.evidence.Ledger;
import clinic.checker.evidence.Letters.Letter;
import clinic.checker.evidence.Topic;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;

/// What is on a topic has been applied exactly once by every service that hears it, id by id, but
/// for what is put aside.
final class EffectsOnce implements Judge {

    @Override
    public Verdict judge(Evidence evidence) {
        var findings = new Findings("2 effects once");
        for (Ledger ledger : evidence.ledgers()) {
            new Reading(evidence, ledger, findings).judge();
        }
        hearers(evidence, findings);
        return findings.verdict();
    }

    /// Who hears a topic keeps a ledger of it.
    private static void hearers(Evidence evidence, Findings findings) {
        for (Topic topic : evidence.topics().byName().values()) {
            Set<String> missing =
                    new TreeSet<>(evidence.hearers().getOrDefault(topic.name(), Set.of()));
            findings.brokenIf(missing.isEmpty(), "nobody hears it", topic.name());
            evidence.ledgers().stream()
                    .filter(ledger -> ledger.topic().equals(topic.name()))
                    .forEach(ledger -> missing.remove(ledger.service()));
            missing.forEach(
                    service -> findings.broken("no ledger", service + " of " + topic.name()));
        }
    }

    private static final class Reading {
        private final Evidence evidence;
        private final Ledger ledger;
        private final Findings findings;
        private final Topic topic;
        private final BitSet applied;
        private final Set<UUID> erased = new HashSet<>();
        private final Set<UUID> others = new HashSet<>();

        Reading(Evidence evidence, Ledger ledger, Findings findings) {
            this.evidence = evidence;
            this.ledger = ledger;
            this.findings = findings;
            this.topic = evidence.topics().named(ledger.topic());
            this.applied = new BitSet(topic.events().size());
            evidence.booked()
                    .contacts()
                    .each(
                            contact -> {
                                if (contact.erased()) {
                                    erased.add(contact.patient());
                                }
                            });
        }

        void judge() {
            ledger.applied()
                    .each(
                            row -> {
                                if (evidence.scope().holds(topic.name(), row.key())) {
                                    take(row);
                                }
                            });
            Set<UUID> putAside = putAside();
            for (Event event : topic.events()) {
                if (!applied.get(event.ordinal()) && !isPassedOver(event)) {
                    if (putAside.contains(event.id())) {
                        findings.count("put aside");
                    } else {
                        findings.broken("never applied", ledger.name() + " " + event.name());
                    }
                }
            }
        }

        private void take(Ledger.Applied row) {
            findings.count("applied");
            Supplier<String> where = () -> ledger.name() + " " + row.name();
            Event event = topic.find(row.event());
            if (event == null) {
                findings.brokenIf(topic.isStale(row.event()), "applied though stale", where);
                findings.brokenIf(
                        !topic.isStale(row.event())
                                && topic.poison(row.event()) == null
                                && !isCompactedAway(row),
                        "applied and never told",
                        where);
                findings.brokenIf(!others.add(row.event()), "applied twice", where);
                return;
            }
            findings.brokenIf(applied.get(event.ordinal()), "applied twice", where);
            findings.brokenIf(
                    !event.key().equals(row.key()) || event.sequence() != row.sequence(),
                    "applied as another",
                    where);
            applied.set(event.ordinal());
        }

        /// A later event has taken its place; of an erased patient not even the last one stays.
        private boolean isCompactedAway(Ledger.Applied row) {
            List<Event> line = topic.of(row.key());
            return topic.isCompacted()
                    && (line.isEmpty()
                            ? erased.contains(row.key())
                            : line.getLast().sequence() > row.sequence());
        }

        private Set<UUID> putAside() {
            Set<UUID> ids = new HashSet<>();
            for (Letter letter : evidence.letters().all()) {
                UUID id = letter.event();
                if (id != null
                        && letter.service().equals(ledger.service())
                        && letter.topic().equals(topic.name())
                        && !letter.status().equals("REPLAYED")) {
                    ids.add(id);
                }
            }
            return ids;
        }

        /// On a compacted topic a later event stands for the earlier ones.
        private boolean isPassedOver(Event event) {
            return topic.isCompacted()
                    && topic.of(event.key()).stream()
                            .anyMatch(
                                    later ->
                                            later.sequence() > event.sequence()
                                                    && applied.get(later.ordinal()));
        }
    }
}
