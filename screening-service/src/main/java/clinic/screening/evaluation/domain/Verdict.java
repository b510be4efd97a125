package clinic.screening.evaluation.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What one finding asks for.
public sealed interface Verdict {

    Severity severity();

    /// Nothing in the way; something to know.
    record Clear() implements Verdict {
        @Override
        public Severity severity() {
            return Severity.CLEAR;
        }
    }

    /// The doctor looks at it.
    ///
    /// @param dueBy the day by which the doctor should have decided, where the rule names one
    record Review(boolean urgent, @Nullable LocalDate dueBy) implements Verdict {
        @Override
        public Severity severity() {
            return Severity.REVIEW;
        }
    }

    /// @param until the first possible day
    record DeferUntil(LocalDate until) implements Verdict {
        @Override
        public Severity severity() {
            return Severity.DEFER;
        }
    }

    /// Nobody knows yet how long.
    record DeferUntilHealed() implements Verdict {
        @Override
        public Severity severity() {
            return Severity.DEFER;
        }
    }

    record BlockUntilHealed() implements Verdict {
        @Override
        public Severity severity() {
            return Severity.BLOCK;
        }
    }

    /// The planned drug must not be given; only a doctor can decide otherwise.
    record BlockDrug() implements Verdict {
        @Override
        public Severity severity() {
            return Severity.BLOCK;
        }
    }

    static Verdict clear() {
        return new Clear();
    }

    static Verdict review() {
        return new Review(false, null);
    }

    static Verdict urgentReview() {
        return new Review(true, null);
    }
}
