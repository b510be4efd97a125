package clinic.checker.judge;

import clinic.checker.evidence.Evidence;
import clinic.checker.evidence.Topic;
import clinic.checker.evidence.Topics;

/// Each row of the screenings' journal is one event on their topic, and no event is without its
/// row.
final class ScreeningsTold implements Judge {

    @Override
    public Verdict judge(Evidence evidence) {
        var findings = new Findings("1 screenings told");
        Topic topic = evidence.topics().screenings();
        var facts = new Facts(topic, findings);
        evidence.screened()
                .announced()
                .each(
                        row -> {
                            if (evidence.scope().holds(Topics.SCREENINGS, row.booking())) {
                                facts.committed(row.booking(), row.sequence(), row.type());
                            }
                        });
        facts.finish();
        findings.count("repeats", topic.repeats());
        return findings.verdict();
    }
}
