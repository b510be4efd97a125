package clinic.screening.casefile.domain;

import clinic.common.contract.BookingContract;
import clinic.common.contract.Stage;
import clinic.common.contract.VisitPlan;
import clinic.screening.evaluation.domain.PlannedVisit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/// What screening has heard of a booking.
///
/// @param heard the booking's version last heard; what is not above it is a repeat
/// @param practitioner the name, to show to staff
public record CaseFile(
        UUID bookingId,
        UUID patientId,
        long heard,
        Stage stage,
        Instant slotStart,
        String siteName,
        ZoneId zone,
        String practitioner,
        VisitPlan plan,
        Optional<Instant> dischargedAt) {

    public static CaseFile opened(BookingContract.Requested event, long sequence) {
        return new CaseFile(
                event.bookingId(),
                event.patientId(),
                sequence,
                event.stage(),
                event.slot().start(),
                event.slot().site().name(),
                event.slot().site().timeZone(),
                event.slot().practitionerName(),
                event.plan(),
                Optional.empty());
    }

    public CaseFile hearing(Stage newStage, long sequence) {
        return new CaseFile(
                bookingId,
                patientId,
                sequence,
                newStage,
                slotStart,
                siteName,
                zone,
                practitioner,
                plan,
                dischargedAt);
    }

    public CaseFile movedTo(BookingContract.Moved event) {
        return new CaseFile(
                bookingId,
                patientId,
                heard,
                stage,
                event.slot().start(),
                event.slot().site().name(),
                event.slot().site().timeZone(),
                event.slot().practitionerName(),
                plan,
                dischargedAt);
    }

    public CaseFile dischargedAt(Instant at) {
        return new CaseFile(
                bookingId,
                patientId,
                heard,
                stage,
                slotStart,
                siteName,
                zone,
                practitioner,
                plan,
                Optional.of(at));
    }

    /// The day of the visit at the site.
    public LocalDate slotDay() {
        return slotStart.atZone(zone).toLocalDate();
    }

    public LocalDate today(Instant now) {
        return now.atZone(zone).toLocalDate();
    }

    public PlannedVisit visit() {
        return PlannedVisit.of(plan);
    }

    /// Nothing of this visit is asked any more.
    public boolean ended() {
        return stage == Stage.CANCELLED || stage == Stage.NO_SHOW || stage == Stage.CLOSED;
    }
}
