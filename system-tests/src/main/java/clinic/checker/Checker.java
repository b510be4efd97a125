package clinic.checker;

import clinic.checker.evidence.Evidence;
import clinic.checker.evidence.Journey;
import clinic.checker.evidence.Manifest;
import clinic.checker.evidence.Rules;
import clinic.checker.gather.Gatherer;
import clinic.checker.gather.Installation;
import clinic.checker.gather.Snapshot;
import clinic.checker.judge.Judge;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/// Looks at a stack from outside and says of each invariant whether it holds.
public final class Checker {
    private final Installation installation;
    private final Snapshot since;
    private final Manifest manifest;
    private final List<Journey> journeys;
    private final Rules rules;
    private final Duration patience;

    private Checker(
            Installation installation,
            Snapshot since,
            Manifest manifest,
            List<Journey> journeys,
            Rules rules,
            Duration patience) {
        this.installation = installation;
        this.since = since;
        this.manifest = manifest;
        this.journeys = journeys;
        this.rules = rules;
        this.patience = patience;
    }

    /// Judges everything, expects no injected record, and waits two minutes for quiet.
    public static Checker of(Installation installation) {
        return new Checker(
                installation,
                Snapshot.beginning(),
                Manifest.empty(),
                List.of(),
                Rules.usual(),
                Duration.ofMinutes(2));
    }

    /// Judges only keys that came after.
    public Checker since(Snapshot snapshot) {
        return new Checker(installation, snapshot, manifest, journeys, rules, patience);
    }

    public Checker injected(Manifest records) {
        return new Checker(installation, since, records, journeys, rules, patience);
    }

    public Checker journeys(List<Journey> walked) {
        return new Checker(installation, since, manifest, walked, rules, patience);
    }

    public Checker rules(Rules others) {
        return new Checker(installation, since, manifest, journeys, others, patience);
    }

    /// @param wait how long for quiet, at most. What is not quiet then is judged as it is
    public Checker patience(Duration wait) {
        return new Checker(installation, since, manifest, journeys, rules, wait);
    }

    public Report run() {
        long began = System.nanoTime();
        var gatherer = new Gatherer(installation, rules, Clock.systemUTC());
        boolean quiet = new Quiet(gatherer::backlogs, patience).await();
        Evidence evidence = gatherer.gather(since, manifest, journeys);
        var verdicts = Judge.all().stream().map(judge -> judge.judge(evidence)).toList();
        return new Report(quiet, verdicts, Duration.ofNanos(System.nanoTime() - began));
    }
}
