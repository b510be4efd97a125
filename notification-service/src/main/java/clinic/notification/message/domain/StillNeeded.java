package clinic.notification.message.domain;

import clinic.notification.message.domain.Screening.OpenPass;
import clinic.notification.message.domain.Verdict.Why;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// Whether the world still is as a message takes it to be.
record StillNeeded(Visit visit, Screening screening, Instant now) {

    private static final Optional<Why> YES = Optional.empty();
    private static final Optional<Why> NO = Optional.of(Why.NO_LONGER_NEEDED);

    /// @return why not; empty where it is needed
    Optional<Why> against(MessageKind kind) {
        return switch (kind) {
            case BOOKED, MOVED, PREPARE, DAY_BEFORE -> ahead();
            case DOCTOR_CALLS -> ahead().or(() -> only(screening.callOpen()));
            case DRIVER_NEEDED -> ahead().or(() -> only(!visit.driverNamed()));
            case RESCREEN -> ahead().or(() -> only(somethingAsked()));
            case DEFERRED -> only(visit.course() instanceof Course.WithoutSlot);
            case ASKED_AGAIN -> only(undecided() && screening.open() == OpenPass.ASK_AGAIN);
            case INSTRUCTIONS -> visit.course() instanceof Course.WithoutSlot ? YES : ahead();
            case CANCELLED -> only(visit.course() instanceof Course.Cancelled);
            case MISSED -> only(visit.course() instanceof Course.Missed);
            case REST_TODAY, DAY_1, DAY_2, DAY_3 -> only(wentHome());
            case EFFECT_DAY_7, EFFECT_DAY_7_AGAIN -> only(wentHome() && unanswered(Set.of(7, 10)));
            case EFFECT_DAY_10, EFFECT_DAY_10_AGAIN -> only(wentHome() && unanswered(Set.of(10)));
        };
    }

    boolean answersMissing() {
        return visit.answersAwaited() || screening.open() != OpenPass.NONE;
    }

    private boolean somethingAsked() {
        return answersMissing() || !visit.driverNamed();
    }

    private boolean undecided() {
        return visit.course() instanceof Course.WithoutSlot
                || visit.course() instanceof Course.Ahead;
    }

    private boolean wentHome() {
        return visit.course() instanceof Course.Aftercare;
    }

    private boolean unanswered(Set<Integer> days) {
        return days.stream().noneMatch(screening.effectDays()::contains);
    }

    private Optional<Why> ahead() {
        return switch (visit.course()) {
            case Course.Ahead _ ->
                    now.isBefore(visit.slot().start()) ? YES : Optional.of(Why.VISIT_PASSED);
            case Course.WithoutSlot _ -> Optional.of(Why.SUPERSEDED);
            case Course.AtClinic _, Course.Aftercare _, Course.Closed _ ->
                    Optional.of(Why.VISIT_PASSED);
            case Course.Missed _ -> Optional.of(Why.VISIT_PASSED);
            case Course.Cancelled _ -> NO;
        };
    }

    private static Optional<Why> only(boolean needed) {
        return needed ? YES : NO;
    }
}
