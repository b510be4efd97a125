package clinic.screening.evaluation.domain;

import static clinic.screening.policy.domain.RuleId.R06;

import clinic.screening.policy.domain.Limit;
import clinic.screening.policy.domain.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// R06 and R07 at check-in.
///
/// @param systolic mmHg
/// @param diastolic mmHg
public record VitalSigns(int systolic, int diastolic, Optional<GlucoseReading> glucose) {

    /// Too high to accept without measuring again.
    public boolean pressureTooHigh(Policy policy) {
        return reaches(policy, Limit.SYSTOLIC_REVIEW, Limit.DIASTOLIC_REVIEW);
    }

    public Result judge(Circumstances given) {
        List<Finding> findings = new ArrayList<>();
        String text = "Blood pressure " + systolic + "/" + diastolic + " mmHg";
        if (reaches(given.policy(), Limit.SYSTOLIC_DEFER, Limit.DIASTOLIC_DEFER)) {
            int days = given.policy().whole(Limit.WAIT_AFTER_HIGH_PRESSURE);
            findings.add(
                    given.finding(
                            R06, new Verdict.DeferUntil(given.slotDay().plusDays(days)), text));
        } else if (pressureTooHigh(given.policy())) {
            findings.add(given.finding(R06, Verdict.review(), text));
        }
        glucose.flatMap(reading -> reading.judge(given)).ifPresent(findings::add);
        return new Result(findings);
    }

    private boolean reaches(Policy policy, Limit upper, Limit lower) {
        return systolic >= policy.whole(upper) || diastolic >= policy.whole(lower);
    }
}
