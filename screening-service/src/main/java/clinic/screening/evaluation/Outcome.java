package clinic.screening.evaluation;

import clinic.screening.evaluation.domain.Course;
import clinic.screening.evaluation.domain.Result;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What everybody on the staff may see of a result.
///
/// @param outcome CLEAR, REVIEW or DEFER
/// @param earliestDate for DEFER, where it is known
public record Outcome(String outcome, @Nullable LocalDate earliestDate) {

    public static Outcome of(Result result) {
        return switch (result.course()) {
            case Course.GoOn _ -> new Outcome("CLEAR", null);
            case Course.AskDoctor _ -> new Outcome("REVIEW", null);
            case Course.WaitUntil(LocalDate earliest) -> new Outcome("DEFER", earliest);
            case Course.WaitUntilHealed _ -> new Outcome("DEFER", null);
        };
    }
}
