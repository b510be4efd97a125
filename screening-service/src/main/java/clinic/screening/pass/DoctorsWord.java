package clinic.screening.pass;

import clinic.common.contract.ScreeningPass;
import clinic.screening.evaluation.domain.Finding;
import clinic.screening.pass.domain.Screening;
import clinic.screening.questionnaire.domain.Answers;
import clinic.screening.review.Reviews;
import clinic.screening.review.domain.Review;
import clinic.screening.review.domain.ReviewDecision;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// What a doctor has cleared for this visit stays cleared as long as the patient answers the same:
/// a re-screen asks whether anything has changed.
@Component
class DoctorsWord {
    private final Screenings screenings;
    private final Reviews reviews;

    DoctorsWord(Screenings screenings, Reviews reviews) {
        this.screenings = screenings;
        this.reviews = reviews;
    }

    /// @return true for findings that a doctor has cleared on the same answers
    Predicate<Finding> about(UUID bookingId, Answers now) {
        Set<UUID> cleared =
                reviews.ofBooking(bookingId).stream()
                        .filter(DoctorsWord::cleared)
                        .map(Review::screeningId)
                        .collect(Collectors.toCollection(HashSet::new));
        List<Screening.Submitted> seen =
                sinceBooking(bookingId).stream()
                        .filter(screening -> cleared.contains(screening.id()))
                        .map(Screening::phase)
                        .filter(Screening.Submitted.class::isInstance)
                        .map(Screening.Submitted.class::cast)
                        .toList();
        return finding -> seen.stream().anyMatch(then -> same(finding, now, then));
    }

    private List<Screening> sinceBooking(UUID bookingId) {
        List<Screening> all = screenings.ofBooking(bookingId);
        int last = 0;
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).pass() == ScreeningPass.BOOKING) {
                last = i;
            }
        }
        return all.subList(last, all.size());
    }

    private static boolean cleared(Review review) {
        return review.phase() instanceof Review.Decided decided
                && decided.decision() instanceof ReviewDecision.Clear;
    }

    private static boolean same(Finding finding, Answers now, Screening.Submitted then) {
        return now.to(finding.rule()).equals(then.answers().to(finding.rule()))
                && then.result().findings().stream()
                        .anyMatch(
                                earlier ->
                                        earlier.rule() == finding.rule()
                                                && earlier.severity() == finding.severity());
    }
}
