package clinic.booking.booking.web;

import clinic.booking.booking.domain.BodyRegion;
import clinic.booking.booking.domain.Indication;
import clinic.booking.booking.domain.Treatment;
import clinic.booking.booking.domain.VisitPlan;
import clinic.booking.calendar.PartOfDay;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/// What the pages of a new booking carry along.
record PlanForm(
        @Nullable UUID patientId,
        @Nullable Treatment treatment,
        @Nullable Indication indication,
        @Nullable List<BodyRegion> regions,
        @Nullable Boolean ultrasound,
        @Nullable Boolean sedation,
        @Nullable UUID siteId,
        @Nullable PartOfDay part,
        @Nullable LocalDate from) {

    public Treatment chosenTreatment() {
        return treatment == null ? Treatment.LOCAL_ANAESTHETIC : treatment;
    }

    public Indication chosenIndication() {
        return indication == null ? Indication.CHRONIC_MUSCLE_PAIN : indication;
    }

    public List<BodyRegion> chosenRegions() {
        return regions == null ? List.of() : regions;
    }

    public boolean withUltrasound() {
        return Boolean.TRUE.equals(ultrasound);
    }

    public boolean withSedation() {
        return Boolean.TRUE.equals(sedation);
    }

    public boolean complete() {
        return patientId != null && !chosenRegions().isEmpty();
    }

    public VisitPlan plan() {
        return new VisitPlan(
                chosenTreatment(),
                chosenIndication(),
                chosenRegions(),
                withUltrasound(),
                withSedation());
    }

    /// The address of the page with all of this.
    public String page(@Nullable UUID holdId) {
        UriComponentsBuilder page = UriComponentsBuilder.fromPath("/bookings/new");
        add(page, "patientId", patientId);
        add(page, "treatment", chosenTreatment());
        add(page, "indication", chosenIndication());
        page.queryParam("regions", chosenRegions());
        add(page, "ultrasound", withUltrasound());
        add(page, "sedation", withSedation());
        add(page, "siteId", siteId);
        add(page, "part", part);
        add(page, "from", from);
        add(page, "hold", holdId);
        return page.build().toUriString();
    }

    private static void add(UriComponentsBuilder page, String name, @Nullable Object value) {
        if (value != null) {
            page.queryParam(name, value);
        }
    }
}
