package clinic.screening.vitals.domain;

import clinic.common.contract.Stage;
import clinic.screening.evaluation.domain.VitalSigns;
import clinic.screening.policy.domain.Policy;
import java.util.List;

/// What readings at check-in come to: a pressure that is too high is measured once more, and the
/// second reading decides.
public final class VitalsRules {
    private VitalsRules() {}

    /// @param earlier what was measured at this visit before, oldest first
    public static VitalsStep next(
            Policy policy, Stage stage, boolean settled, List<VitalSigns> earlier, VitalSigns now) {
        if (stage != Stage.CHECKED_IN) {
            return new VitalsStep.NotCheckedIn();
        }
        if (settled) {
            return new VitalsStep.AlreadySettled();
        }
        if (earlier.isEmpty() && now.pressureTooHigh(policy)) {
            return new VitalsStep.MeasureAgain();
        }
        return new VitalsStep.Judge(withEarlierGlucose(earlier, now));
    }

    /// Blood sugar is measured once; the second reading need not bring it again.
    private static VitalSigns withEarlierGlucose(List<VitalSigns> earlier, VitalSigns now) {
        return now.glucose().isPresent() || earlier.isEmpty()
                ? now
                : new VitalSigns(now.systolic(), now.diastolic(), earlier.getLast().glucose());
    }
}
