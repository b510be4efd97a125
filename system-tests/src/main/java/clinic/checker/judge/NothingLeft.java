package clinic.checker.judge;

import clinic.checker.evidence.Backlogs.Backlog;
import clinic.checker.evidence.Evidence;

/// In the end everything has left, been heard and been done.
final class NothingLeft implements Judge {

    @Override
    public Verdict judge(Evidence evidence) {
        var findings = new Findings("7 nothing left");
        for (Backlog backlog : evidence.backlogs().services()) {
            findings.count("services");
            left(findings, "has not left", backlog.outbox(), backlog.service());
            left(findings, "will never leave", backlog.outboxDead(), backlog.service());
            left(findings, "is overdue", backlog.overdue(), backlog.service());
            left(findings, "due work was given up", backlog.dueDead(), backlog.service());
        }
        evidence.backlogs()
                .lag()
                .forEach(
                        (group, records) -> {
                            findings.count("groups");
                            left(findings, "has not been heard", records, group);
                        });
        return findings.verdict();
    }

    private static void left(Findings findings, String what, long howMuch, String whose) {
        findings.brokenIf(howMuch != 0, what, whose + " " + howMuch);
    }
}
