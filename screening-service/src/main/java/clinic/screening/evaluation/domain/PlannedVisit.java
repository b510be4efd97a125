package clinic.screening.evaluation.domain;

import clinic.common.contract.BodyRegion;
import clinic.common.contract.Treatment;
import clinic.common.contract.VisitPlan;
import java.util.Set;

/// What the rules need to know of the visit's plan.
public record PlannedVisit(Treatment treatment, Set<BodyRegion> regions, boolean sedation) {

    public PlannedVisit {
        regions = Set.copyOf(regions);
    }

    public static PlannedVisit of(VisitPlan plan) {
        return new PlannedVisit(plan.treatment(), Set.copyOf(plan.regions()), plan.sedation());
    }

    public boolean withSteroid() {
        return treatment == Treatment.WITH_STEROID;
    }

    public boolean botulinum() {
        return treatment == Treatment.BOTULINUM;
    }
}
