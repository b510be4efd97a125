package clinic.screening.evaluation.domain;

import clinic.screening.policy.domain.RuleId;
import java.util.Set;

/// What a rule found in the answers.
///
/// @param text what a clinician reads
/// @param source where the rule comes from, as the policy says
public record Finding(
        RuleId rule, Verdict verdict, String text, String source, Set<Advice> advice) {

    public Finding {
        advice = Set.copyOf(advice);
    }

    public Severity severity() {
        return verdict.severity();
    }

    public boolean asks(Advice wanted) {
        return advice.contains(wanted);
    }

    /// The same fact, on which the doctor has decided before.
    Finding settled() {
        return new Finding(
                rule, Verdict.clear(), text + " (the doctor has decided on it)", source, advice);
    }
}
