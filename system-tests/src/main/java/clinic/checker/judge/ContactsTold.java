package clinic.checker.judge;

import clinic.checker.evidence.Event;
import clinic.checker.evidence.Evidence;
import clinic.checker.evidence.Topic;
import clinic.checker.evidence.Topics;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// The last word on each patient's contact is the latest version. Earlier ones may be compacted
/// away.
final class ContactsTold implements Judge {
    private static final String ERASED = "clinic.patient.erased.v1";

    @Override
    public Verdict judge(Evidence evidence) {
        var findings = new Findings("1 contacts told");
        Topic topic = evidence.topics().patients();
        Set<UUID> known = new HashSet<>();
        evidence.booked()
                .contacts()
                .each(
                        contact -> {
                            if (evidence.scope().holds(Topics.PATIENTS, contact.patient())) {
                                known.add(contact.patient());
                                findings.count("patients");
                                List<Event> told = topic.of(contact.patient());
                                if (told.isEmpty()) {
                                    // a tombstone goes too, after its time
                                    findings.brokenIf(
                                            !contact.erased(),
                                            "committed and never told",
                                            contact.patient().toString());
                                    return;
                                }
                                Event last = told.getLast();
                                findings.brokenIf(
                                        last.sequence() < contact.version(),
                                        "committed and never told",
                                        () -> contact.patient() + " " + contact.version());
                                findings.brokenIf(
                                        last.sequence() > contact.version(),
                                        "told and never committed",
                                        last::name);
                                findings.brokenIf(
                                        contact.erased() != last.type().equals(ERASED),
                                        "erased here and not there",
                                        last::name);
                            }
                        });
        for (UUID key : topic.keys()) {
            findings.brokenIf(
                    !known.contains(key) && !topic.isSynthetic(key),
                    "told and never committed",
                    key::toString);
        }
        findings.count("repeats", topic.repeats());
        return findings.verdict();
    }
}
