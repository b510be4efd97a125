package clinic.journeys;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// What was seen of one journey from outside, and what of it was not as it should be.
public final class Story {
    private final List<String> stages = new ArrayList<>();
    private final Map<String, String> facts = new ConcurrentHashMap<>();
    private final List<String> problems = new ArrayList<>();
    private final List<String> deeds = new ArrayList<>();

    synchronized void saw(String stage) {
        if (stages.isEmpty() || !stages.getLast().equals(stage)) {
            stages.add(stage);
        }
    }

    synchronized void did(Instant now, String what) {
        deeds.add(now + " " + what);
    }

    void fact(String name, String value) {
        facts.put(name, value);
    }

    synchronized void problem(String what) {
        problems.add(what);
    }

    /// The stages in the order they were seen. Short ones may have passed unseen.
    public synchronized List<String> stages() {
        return List.copyOf(stages);
    }

    public Optional<String> fact(String name) {
        return Optional.ofNullable(facts.get(name));
    }

    public synchronized List<String> problems() {
        return List.copyOf(problems);
    }

    /// What patient and staff did, with the demo's time.
    public synchronized List<String> deeds() {
        return List.copyOf(deeds);
    }

    @Override
    public synchronized String toString() {
        return "stages "
                + stages
                + "\nfacts "
                + facts
                + "\nproblems "
                + problems
                + "\ndeeds\n  "
                + String.join("\n  ", deeds);
    }
}
