package clinic.screening.review.web;

import clinic.common.web.FieldProblem;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The decision's form as it was posted, to be shown again as it was typed.
public record DecisionForm(
        @Nullable String outcome,
        @Nullable String earliestDate,
        @Nullable String reason,
        @Nullable String medicationPlan,
        @Nullable String confirmBlock) {

    record Read(DecisionBody body, List<FieldProblem> problems) {}

    static DecisionForm empty() {
        return new DecisionForm(null, null, null, null, null);
    }

    Read read() {
        List<FieldProblem> problems = new ArrayList<>();
        DecisionBody body =
                new DecisionBody(
                        wanted(),
                        date(problems),
                        reason,
                        medicationPlan,
                        "true".equals(confirmBlock));
        if (problems.isEmpty()) {
            problems.addAll(body.problems());
        }
        return new Read(body, problems);
    }

    private DecisionBody.@Nullable Wanted wanted() {
        return Arrays.stream(DecisionBody.Wanted.values())
                .filter(known -> known.name().equals(outcome))
                .findFirst()
                .orElse(null);
    }

    /// A date left over from another choice does no harm.
    private @Nullable LocalDate date(List<FieldProblem> problems) {
        if (earliestDate == null || earliestDate.isBlank() || !"DEFER".equals(outcome)) {
            return null;
        }
        try {
            return LocalDate.parse(earliestDate.strip());
        } catch (DateTimeParseException e) {
            problems.add(new FieldProblem("earliestDate", "Write it like 2026-12-31."));
            return null;
        }
    }
}
