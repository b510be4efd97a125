package clinic.checker.gather;

import clinic.checker.evidence.Backlogs;
import clinic.checker.evidence.Evidence;
import clinic.checker.evidence.Journey;
import clinic.checker.evidence.Ledger;
import clinic.checker.evidence.Letters;
import clinic.checker.evidence.Letters.Letter;
import clinic.checker.evidence.Manifest;
import clinic.checker.evidence.Rules;
import clinic.checker.evidence.Topics;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Gathers everything that is to be judged from a stack that is up.
public final class Gatherer {
    private final Installation installation;
    private final Rules rules;
    private final Clock wall;
    private final Database database;
    private final BackboneTables backbone;

    /// @param wall this machine's time
    public Gatherer(Installation installation, Rules rules, Clock wall) {
        this.installation = installation;
        this.rules = rules;
        this.wall = wall;
        this.database = new Database(installation);
        this.backbone = new BackboneTables(database);
    }

    private Instant now() {
        return wall.instant().plus(installation.ahead());
    }

    /// What is still to be done, as far as the slowest clock of a service knows.
    public Backlogs backlogs() {
        Instant now = now().minus(rules.skew());
        try (var groups = new Groups(installation)) {
            return new Backlogs(backbone.backlogs(now), groups.lag());
        }
    }

    public Evidence gather(Snapshot since, Manifest manifest, List<Journey> journeys) {
        var topics = new TopicReader(installation, manifest, since);
        topics.read();
        Map<String, Set<String>> hearers = hearers();
        var letters = new Letters(letters(), topics.notices());
        var others = new OtherSchemas(database);
        return new Evidence(
                topics.topics(),
                topics.scope(),
                new BookingSchema(database).read(),
                others.screening(),
                others.notification(),
                others.ops(),
                ledgers(hearers),
                hearers,
                letters,
                letters.heldKeys(),
                backlogs(),
                new MailboxReader(installation).read(),
                journeys,
                rules,
                now());
    }

    private Map<String, Set<String>> hearers() {
        try (var groups = new Groups(installation)) {
            return groups.hearers();
        }
    }

    private List<Letter> letters() {
        return backbone.services().stream()
                .flatMap(service -> backbone.letters(service).stream())
                .toList();
    }

    private List<Ledger> ledgers(Map<String, Set<String>> hearers) {
        Set<String> services = Set.copyOf(backbone.services());
        List<Ledger> ledgers = new ArrayList<>();
        for (String topic : Topics.OF_EVENTS) {
            for (String service : hearers.getOrDefault(topic, Set.of())) {
                if (services.contains(service)) {
                    ledgers.add(backbone.ledger(service, topic));
                }
            }
        }
        return ledgers;
    }
}
