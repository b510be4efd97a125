package clinic.ops.flow;

import clinic.common.contract.Stage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// How long a booking may be in a stage before operations should look at it. Staff are asked much
/// earlier, by the worklist; what is over these limits has most likely been lost by the software.
///
/// @param limits one for each stage that is left by itself; the stages in which a journey ends have
///     none
@ConfigurationProperties("clinic.ops.stages")
public record StageLimits(Map<Stage, Limit> limits) {

    /// @param longest how long a booking may stay
    /// @param countedFrom from when that is counted
    public record Limit(Duration longest, CountedFrom countedFrom) {}

    /// From when a limit runs.
    public enum CountedFrom {
        /// Since the booking came into the stage.
        ENTERED,
        /// Since the visit should have begun, or since the booking came into the stage where that
        /// was later: such a stage may rightly last until the visit, however far ahead that is.
        VISIT
    }

    /// @throws IllegalArgumentException where a stage that is left by itself has no limit
    public StageLimits {
        limits = Map.copyOf(limits);
        Map<Stage, Limit> limitOf = limits;
        List<Stage> without =
                Arrays.stream(Stage.values())
                        .filter(stage -> !ends(stage))
                        .filter(stage -> !limitOf.containsKey(stage))
                        .toList();
        if (!without.isEmpty()) {
            throw new IllegalArgumentException("clinic.ops.stages.limits lacks " + without);
        }
    }

    public Optional<Limit> of(Stage stage) {
        return Optional.ofNullable(limits.get(stage));
    }

    /// Whether a journey ends in this stage.
    public static boolean ends(Stage stage) {
        return switch (stage) {
            case CLOSED, CANCELLED, NO_SHOW -> true;
            case REQUESTED,
                    SCREENING,
                    UNDER_REVIEW,
                    RESCHEDULING,
                    AWAITING_DRIVER,
                    CONFIRMED,
                    CHECKED_IN,
                    IN_PROCEDURE,
                    IN_RECOVERY,
                    DISCHARGED,
                    EFFECT_CHECK ->
                    false;
        };
    }
}
