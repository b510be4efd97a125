package clinic.screening.review.domain;

import java.time.LocalDate;
import java.util.Optional;

/// What a doctor decided, and why.
public sealed interface ReviewDecision {

    String reason();

    /// What the patient reads word for word, never altered.
    Optional<String> medicationPlan();

    record Clear(String reason, Optional<String> medicationPlan) implements ReviewDecision {}

    record Defer(String reason, LocalDate earliest, Optional<String> medicationPlan)
            implements ReviewDecision {}

    /// The injection is not suitable.
    record Decline(String reason, Optional<String> medicationPlan) implements ReviewDecision {}
}
