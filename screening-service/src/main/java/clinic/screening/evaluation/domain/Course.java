package clinic.screening.evaluation.domain;

import java.time.LocalDate;

/// What happens next with the booking after an evaluation.
public sealed interface Course {

    record GoOn() implements Course {}

    record AskDoctor() implements Course {}

    /// @param earliest the latest of all deferral dates
    record WaitUntil(LocalDate earliest) implements Course {}

    record WaitUntilHealed() implements Course {}
}
