package clinic.screening.review.web;

import clinic.common.web.FieldProblem;
import clinic.screening.review.domain.ReviewDecision;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A decision as it is sent.
///
/// @param medicationPlan what the patient will read, word for word
/// @param confirmBlock the second confirmation that a blocked drug is given
record DecisionBody(
        @Nullable Wanted outcome,
        @Nullable LocalDate earliestDate,
        @Nullable String reason,
        @Nullable String medicationPlan,
        @Nullable Boolean confirmBlock) {
    private static final int LONGEST_TEXT = 4000;

    enum Wanted {
        CLEAR,
        DEFER,
        DECLINE
    }

    List<FieldProblem> problems() {
        List<FieldProblem> problems = new ArrayList<>();
        if (outcome == null) {
            problems.add(new FieldProblem("outcome", "Choose what you decide."));
        }
        if (reason == null || reason.isBlank()) {
            problems.add(new FieldProblem("reason", "Give your reason."));
        }
        if (outcome == Wanted.DEFER && earliestDate == null) {
            problems.add(new FieldProblem("earliestDate", "Give the first possible day."));
        }
        if (outcome != Wanted.DEFER && outcome != null && earliestDate != null) {
            problems.add(new FieldProblem("earliestDate", "Belongs to a deferral only."));
        }
        if (tooLong(reason)) {
            problems.add(new FieldProblem("reason", "At most " + LONGEST_TEXT + " characters."));
        }
        if (tooLong(medicationPlan)) {
            problems.add(
                    new FieldProblem("medicationPlan", "At most " + LONGEST_TEXT + " characters."));
        }
        return problems;
    }

    /// Only where there are no `problems`.
    ReviewDecision decision() {
        Optional<String> plan = Optional.ofNullable(medicationPlan).filter(text -> !text.isBlank());
        String why = Optional.ofNullable(reason).orElseThrow();
        return switch (Optional.ofNullable(outcome).orElseThrow()) {
            case CLEAR -> new ReviewDecision.Clear(why, plan);
            case DEFER ->
                    new ReviewDecision.Defer(
                            why, Optional.ofNullable(earliestDate).orElseThrow(), plan);
            case DECLINE -> new ReviewDecision.Decline(why, plan);
        };
    }

    boolean confirmed() {
        return Boolean.TRUE.equals(confirmBlock);
    }

    private static boolean tooLong(@Nullable String text) {
        return text != null && text.length() > LONGEST_TEXT;
    }
}
