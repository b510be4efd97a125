package clinic.booking.booking.domain;

import java.time.LocalDate;
import java.util.List;

/// An injection that the patient has had here.
public record Injection(LocalDate day, Treatment treatment, List<BodyRegion> regions) {
    public Injection {
        regions = List.copyOf(regions);
    }
}
