package clinic.booking.booking.domain;

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
        if (regions.isEmpty()) {
            throw new IllegalArgumentException("a visit plan names at least one body region");
        }
    }
}
