package clinic.screening.aftercare.timer;

import clinic.common.duework.Due;
import clinic.common.duework.DueAction;
import clinic.screening.aftercare.AftercareDesk;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Looks on day 1 whether the doctor's plan is missing.
@Component
class PlanMissing implements DueAction {
    private final AftercareDesk desk;

    PlanMissing(AftercareDesk desk) {
        this.desk = desk;
    }

    @Override
    public String kind() {
        return AftercareDesk.PLAN_MISSING;
    }

    @Override
    public void fire(Due due) {
        desk.callForPlan(UUID.fromString(due.subject()));
    }
}
