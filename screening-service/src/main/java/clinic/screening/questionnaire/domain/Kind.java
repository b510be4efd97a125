package clinic.screening.questionnaire.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;

/// What a field takes.
///
/// @param <T> the type its answer has
public sealed interface Kind<T> {

    /// One of an enum's values.
    record Choice<E extends Enum<E> & Option>(Class<E> options) implements Kind<E> {}

    /// Any number of an enum's values.
    record Choices<E extends Enum<E> & Option>(Class<E> options) implements Kind<Set<E>> {}

    record Flag() implements Kind<Boolean> {}

    /// @param mayBeAhead whether a day after today makes sense
    record Day(boolean mayBeAhead) implements Kind<LocalDate> {}

    /// @param unit as people write it, empty where the number has none
    /// @param decimals how many are kept
    record Number(BigDecimal lowest, BigDecimal highest, int decimals, String unit)
            implements Kind<BigDecimal> {}

    /// @param longest in characters
    record Text(int longest) implements Kind<String> {}
}
