package clinic.booking.booking;

import clinic.booking.booking.domain.VisitPlan;
import clinic.common.contract.BodyRegion;
import clinic.common.contract.Indication;
import clinic.common.contract.Treatment;

/// The plan in the contract's words. The names are the same on both sides, which a test holds.
final class ContractWords {

    private ContractWords() {}

    static clinic.common.contract.VisitPlan plan(VisitPlan plan) {
        return new clinic.common.contract.VisitPlan(
                Treatment.valueOf(plan.treatment().name()),
                Indication.valueOf(plan.indication().name()),
                plan.regions().stream().map(region -> BodyRegion.valueOf(region.name())).toList(),
                plan.ultrasound(),
                plan.sedation());
    }
}
