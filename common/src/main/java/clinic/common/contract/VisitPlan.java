package clinic.common.contract;

import java.util.List;

/// What is planned for the visit.
///
/// @param regions at least one
public record VisitPlan(
        Treatment treatment,
        Indication indication,
        List<BodyRegion> regions,
        boolean ultrasound,
        boolean sedation) {

    public VisitPlan {
        regions = List.copyOf(regions);
    }
}
