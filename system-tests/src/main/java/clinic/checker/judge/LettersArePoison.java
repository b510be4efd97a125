package clinic.checker.judge;

import clinic.checker.evidence.Event;
import clinic.checker.evidence.Evidence;
import clinic.checker.evidence.Ledger;
import clinic.checker.evidence.Letters.Letter;
import clinic.checker.evidence.Letters.Notice;
import clinic.checker.evidence.Place;
import clinic.checker.evidence.Topic;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// What is put aside is the injected poison and what waits behind it, at every service that hears
/// the topic, and all of it was announced.
final class LettersArePoison implements Judge {

    private record Spot(String service, String topic, Place place) {}

    private record Line(String service, String topic, String key) {}

    @Override
    public Verdict judge(Evidence evidence) {
        var findings = new Findings("7 letters are poison");
        Set<Spot> kept = new HashSet<>();
        Set<Line> parked = new HashSet<>();
        for (Letter letter : evidence.letters().all()) {
            kept.add(new Spot(letter.service(), letter.topic(), letter.place()));
            String key = letter.key();
            if (letter.status().equals("PARKED") && key != null) {
                parked.add(new Line(letter.service(), letter.topic(), key));
            }
        }
        for (Letter letter : evidence.letters().all()) {
            if (evidence.scope().holds(letter.topic(), letter.place())) {
                judge(evidence, letter, parked, findings);
            }
        }
        evidence.ledgers().forEach(ledger -> poison(evidence, ledger, kept, findings));
        notices(evidence, findings);
        return findings.verdict();
    }

    private static void judge(
            Evidence evidence, Letter letter, Set<Line> parked, Findings findings) {
        findings.count(letter.status());
        Topic topic = evidence.topics().byName().get(letter.topic());
        switch (letter.status()) {
            case "PARKED" ->
                    findings.brokenIf(
                            topic == null || !topic.isPoison(letter.place()),
                            "parked and no poison",
                            letter.name());
            case "WAITING" ->
                    findings.brokenIf(
                            !parked.contains(
                                    new Line(
                                            letter.service(),
                                            letter.topic(),
                                            String.valueOf(letter.key()))),
                            "waits for nothing",
                            letter.name());
            default -> {
                // settled
            }
        }
    }

    private static void poison(
            Evidence evidence, Ledger ledger, Set<Spot> kept, Findings findings) {
        Topic topic = evidence.topics().named(ledger.topic());
        if (topic.poison().isEmpty()) {
            return;
        }
        Set<UUID> applied = new HashSet<>();
        ledger.applied()
                .each(
                        row -> {
                            if (topic.poison(row.event()) != null) {
                                applied.add(row.event());
                            }
                        });
        for (Topic.Poison poison : topic.poison()) {
            Event event = poison.event();
            findings.brokenIf(
                    !kept.contains(new Spot(ledger.service(), topic.name(), poison.place()))
                            && (event == null || !applied.contains(event.id())),
                    "poison that nobody has parked",
                    ledger.name() + " " + poison.place());
        }
    }

    private static void notices(Evidence evidence, Findings findings) {
        Map<String, Letter> letters = new HashMap<>();
        evidence.letters().all().forEach(letter -> letters.put(number(letter), letter));
        Set<String> announced = new HashSet<>();
        for (Notice notice : evidence.letters().notices()) {
            findings.count("notices");
            String number = notice.service() + "/" + notice.number();
            announced.add(number);
            Letter letter = letters.get(number);
            findings.brokenIf(
                    letter == null
                            || !letter.topic().equals(notice.topic())
                            || !letter.place().equals(notice.place()),
                    "announced and not there",
                    number);
        }
        for (Letter letter : evidence.letters().all()) {
            findings.brokenIf(
                    letter.status().equals("PARKED")
                            && !announced.contains(number(letter))
                            && !letter.topic().equals(clinic.checker.evidence.Topics.DEAD_LETTERS)
                            && evidence.scope().holds(letter.topic(), letter.place()),
                    "parked and not announced",
                    letter.name());
        }
    }

    private static String number(Letter letter) {
        return letter.service() + "/" + letter.number();
    }
}
