package clinic.screening.pass.domain;

import clinic.common.contract.ScreeningPass;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// When passes open and until when they should be answered. Our own choices, after the clinic's
/// wishes.
///
/// @param rescreenBefore how long before the visit it is asked again, unless the answers are
///     younger than that by then
/// @param answerBefore how long before the visit the first answers should be there
/// @param answerWithin how long a patient has at least for the first answers, where the visit is
///     near
/// @param rescreenAnswerBefore how long before the visit the re-screen should be answered
/// @param askAgainEvery how often it is asked whether an obstacle without an end date is over
public record PassTimes(
        Duration rescreenBefore,
        Duration answerBefore,
        Duration answerWithin,
        Duration rescreenAnswerBefore,
        Duration askAgainEvery) {

    public Instant answerBy(ScreeningPass pass, Instant slotStart, Instant now) {
        return switch (pass) {
            case BOOKING -> later(slotStart.minus(answerBefore), now.plus(answerWithin));
            case RESCREEN -> later(slotStart.minus(rescreenAnswerBefore), now);
            case ASK_AGAIN -> now.plus(askAgainEvery);
            case VITALS -> now;
        };
    }

    /// @param answeredAt when the latest answers were given
    /// @return empty where the answers will be young enough, or the visit has begun
    public Optional<Instant> rescreenAt(Instant slotStart, Instant answeredAt, Instant now) {
        Instant at = slotStart.minus(rescreenBefore);
        boolean young = answeredAt.isAfter(later(at, now).minus(rescreenBefore));
        return young || !now.isBefore(slotStart) ? Optional.empty() : Optional.of(later(at, now));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
