package clinic.screening.effect.domain;

import clinic.screening.aftercare.domain.RedFlag;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a patient answers at day 7 or day 10.
///
/// @param nrs pain now, 0–10
/// @param peg pain, enjoyment of life and general activity, 0–10 each; empty where not asked
/// @param pgic the patient's impression of the change, 1 very much better to 7 very much worse
public record EffectAnswers(
        int nrs,
        List<Integer> peg,
        Optional<Integer> pgic,
        Set<RedFlag> redFlags,
        Optional<String> note) {

    public EffectAnswers {
        peg = List.copyOf(peg);
        redFlags = Set.copyOf(redFlags);
    }

    /// The mean of the PEG items, to one decimal.
    public static Optional<BigDecimal> pegMean(List<Integer> peg) {
        if (peg.isEmpty()) {
            return Optional.empty();
        }
        int sum = peg.stream().mapToInt(Integer::intValue).sum();
        return Optional.of(
                BigDecimal.valueOf(sum)
                        .divide(BigDecimal.valueOf(peg.size()), 1, RoundingMode.HALF_UP));
    }
}
