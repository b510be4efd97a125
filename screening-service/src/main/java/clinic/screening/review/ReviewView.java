package clinic.screening.review;

import clinic.common.contract.ScreeningPass;
import clinic.common.contract.VisitPlan;
import clinic.screening.casefile.domain.CaseFile;
import clinic.screening.evaluation.FindingJson;
import clinic.screening.review.domain.Review;
import clinic.screening.review.domain.ReviewDecision;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A review as clinicians see it. Times are those of the site.
///
/// @param state OPEN, DECIDED or WITHDRAWN
/// @param overdue open, and the time to decide has passed
/// @param decision present once it is decided
public record ReviewView(
        UUID id,
        UUID bookingId,
        UUID screeningId,
        ScreeningPass pass,
        String state,
        boolean urgent,
        boolean overdue,
        boolean blocksDrug,
        OffsetDateTime openedAt,
        OffsetDateTime decideBy,
        OffsetDateTime slot,
        String site,
        String practitioner,
        String patient,
        VisitPlan plan,
        List<FindingJson> findings,
        @Nullable DecisionView decision) {

    /// @param outcome CLEAR, DEFER or DECLINE
    public record DecisionView(
            String outcome,
            @Nullable LocalDate earliestDate,
            String reason,
            @Nullable String medicationPlan,
            String by,
            OffsetDateTime at) {

        static DecisionView of(Review.Decided decided, ZoneId zone) {
            ReviewDecision decision = decided.decision();
            @Nullable String plan = decision.medicationPlan().orElse(null);
            OffsetDateTime at = decided.at().atZone(zone).toOffsetDateTime();
            return switch (decision) {
                case ReviewDecision.Clear clear ->
                        new DecisionView("CLEAR", null, clear.reason(), plan, decided.by(), at);
                case ReviewDecision.Defer defer ->
                        new DecisionView(
                                "DEFER", defer.earliest(), defer.reason(), plan, decided.by(), at);
                case ReviewDecision.Decline decline ->
                        new DecisionView("DECLINE", null, decline.reason(), plan, decided.by(), at);
            };
        }
    }

    static ReviewView of(
            Review review,
            CaseFile file,
            String patient,
            ScreeningPass pass,
            List<FindingJson> findings,
            Instant now) {
        ZoneId zone = file.zone();
        return new ReviewView(
                review.id(),
                review.bookingId(),
                review.screeningId(),
                pass,
                state(review),
                review.urgent(),
                review.isOpen() && review.decideBy().isBefore(now),
                review.blocksDrug(),
                at(review.openedAt(), zone),
                at(review.decideBy(), zone),
                at(file.slotStart(), zone),
                file.siteName(),
                file.practitioner(),
                patient,
                file.plan(),
                findings,
                review.phase() instanceof Review.Decided decided
                        ? DecisionView.of(decided, zone)
                        : null);
    }

    /// For templates.
    public boolean open() {
        return state.equals("OPEN");
    }

    private static String state(Review review) {
        return switch (review.phase()) {
            case Review.Open _ -> "OPEN";
            case Review.Decided _ -> "DECIDED";
            case Review.Withdrawn _ -> "WITHDRAWN";
        };
    }

    private static OffsetDateTime at(Instant instant, ZoneId zone) {
        return instant.atZone(zone).toOffsetDateTime();
    }
}
