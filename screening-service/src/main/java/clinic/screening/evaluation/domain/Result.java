package clinic.screening.evaluation.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// What an evaluation came to. The most severe finding wins: BLOCK, DEFER, REVIEW, CLEAR.
public record Result(List<Finding> findings) {

    public Result {
        findings = List.copyOf(findings);
    }

    public Severity outcome() {
        return findings.stream()
                .map(Finding::severity)
                .max(Comparator.naturalOrder())
                .orElse(Severity.CLEAR);
    }

    /// Blocked or deferred by something that must heal first.
    public boolean waitsForHealing() {
        return has(verdict -> verdict instanceof Verdict.DeferUntilHealed)
                || has(verdict -> verdict instanceof Verdict.BlockUntilHealed);
    }

    /// The latest of all deferral dates; empty where nothing is deferred or something must heal
    /// first.
    public Optional<LocalDate> earliestDate() {
        return waitsForHealing() ? Optional.empty() : latestDeferral();
    }

    public boolean urgent() {
        return has(verdict -> verdict instanceof Verdict.Review review && review.urgent());
    }

    public boolean blocksDrug() {
        return has(verdict -> verdict instanceof Verdict.BlockDrug);
    }

    public boolean asks(Advice advice) {
        return findings.stream().anyMatch(finding -> finding.asks(advice));
    }

    /// A drug that must not be given is the doctor's to decide; what must heal comes before that.
    public Course course() {
        if (has(verdict -> verdict instanceof Verdict.BlockUntilHealed)) {
            return new Course.WaitUntilHealed();
        }
        if (blocksDrug()) {
            return new Course.AskDoctor();
        }
        if (waitsForHealing()) {
            return new Course.WaitUntilHealed();
        }
        return latestDeferral()
                .<Course>map(Course.WaitUntil::new)
                .orElseGet(
                        () ->
                                outcome() == Severity.REVIEW
                                        ? new Course.AskDoctor()
                                        : new Course.GoOn());
    }

    /// With the findings on which the doctor has decided already weighing nothing any more.
    public Result settling(Predicate<Finding> decided) {
        return new Result(
                findings.stream()
                        .map(finding -> decided.test(finding) ? finding.settled() : finding)
                        .toList());
    }

    private Optional<LocalDate> latestDeferral() {
        return findings.stream()
                .map(Finding::verdict)
                .filter(Verdict.DeferUntil.class::isInstance)
                .map(verdict -> ((Verdict.DeferUntil) verdict).until())
                .max(Comparator.naturalOrder());
    }

    private boolean has(Predicate<Verdict> wanted) {
        return findings.stream().map(Finding::verdict).anyMatch(wanted);
    }
}
