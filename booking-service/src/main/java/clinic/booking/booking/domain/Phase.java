package clinic.booking.booking.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// How far a booking has come, with what is known only then.
public sealed interface Phase {

    Stage stage();

    /// The slot it has; where it has none any more, the one it had last.
    Slot slot();

    /// When the phase began.
    Instant since();

    /// Whether the slot's resources are kept for it.
    default boolean keepsSlot() {
        return switch (this) {
            case Upcoming _, UnderReview _, AtVisit _, Aftercare _, Closed _ -> true;
            case Rescheduling _, Cancelled _, NoShow _ -> false;
        };
    }

    /// Whether somebody is named who drives the patient home.
    default boolean driverNamed() {
        return switch (this) {
            case Requested requested -> requested.driver();
            case Screening screening -> screening.driver();
            case UnderReview review ->
                    switch (review.waiting()) {
                        case Waiting.AtHome home -> home.driverNamed();
                        case Waiting.InTheClinic _ -> true;
                    };
            case Rescheduling rescheduling -> rescheduling.driver();
            case Confirmed _, AtVisit _ -> true;
            case AwaitingDriver _, Aftercare _, Ended _ -> false;
        };
    }

    /// The visit lies ahead and keeps its slot.
    sealed interface Upcoming extends Phase {}

    /// The patient is in the clinic.
    sealed interface AtVisit extends Phase {}

    /// The patient is at home again and the effect is awaited.
    sealed interface Aftercare extends Phase {
        Instant dischargedAt();
    }

    /// Nothing more will happen.
    sealed interface Ended extends Phase {}

    record Requested(Slot slot, boolean driver, Instant since) implements Upcoming {
        @Override
        public Stage stage() {
            return Stage.REQUESTED;
        }
    }

    /// The questions are open.
    record Screening(Slot slot, boolean driver, Instant since) implements Upcoming {
        @Override
        public Stage stage() {
            return Stage.SCREENING;
        }
    }

    /// The doctor decides; the slot is kept meanwhile.
    record UnderReview(Slot slot, Waiting waiting, Instant since) implements Phase {
        @Override
        public Stage stage() {
            return Stage.UNDER_REVIEW;
        }
    }

    /// The slot was given back and another is looked for.
    ///
    /// @param slot the one given back: its practitioner and time of day are looked for first
    /// @param earliestDate the first possible day at the site; absent while nobody knows
    /// @param staffDecides true where the system looks no more by itself
    record Rescheduling(
            Slot slot,
            @Nullable LocalDate earliestDate,
            boolean staffDecides,
            boolean driver,
            Instant since)
            implements Phase {
        @Override
        public Stage stage() {
            return Stage.RESCHEDULING;
        }
    }

    /// @param answeredAt when the patient answered the questions that cleared the visit
    record AwaitingDriver(Slot slot, Instant answeredAt, Instant since) implements Upcoming {
        @Override
        public Stage stage() {
            return Stage.AWAITING_DRIVER;
        }
    }

    /// @param answeredAt when the patient answered the questions that cleared the visit
    record Confirmed(Slot slot, Instant answeredAt, Instant since) implements Upcoming {
        @Override
        public Stage stage() {
            return Stage.CONFIRMED;
        }
    }

    /// @param vitalsAccepted true where the procedure may start
    record CheckedIn(Slot slot, boolean vitalsAccepted, Instant since) implements AtVisit {
        @Override
        public Stage stage() {
            return Stage.CHECKED_IN;
        }
    }

    record InProcedure(Slot slot, Instant since) implements AtVisit {
        @Override
        public Stage stage() {
            return Stage.IN_PROCEDURE;
        }
    }

    /// @param since when the procedure was finished: recovery is counted from here
    record InRecovery(Slot slot, Instant since) implements AtVisit {
        @Override
        public Stage stage() {
            return Stage.IN_RECOVERY;
        }
    }

    record Discharged(Slot slot, Instant since) implements Aftercare {
        @Override
        public Stage stage() {
            return Stage.DISCHARGED;
        }

        @Override
        public Instant dischargedAt() {
            return since;
        }
    }

    record EffectCheck(Slot slot, Instant dischargedAt, Instant since) implements Aftercare {
        @Override
        public Stage stage() {
            return Stage.EFFECT_CHECK;
        }
    }

    /// @param effectKnown false where the effect check stayed unanswered
    record Closed(Slot slot, boolean effectKnown, Instant since) implements Ended {
        @Override
        public Stage stage() {
            return Stage.CLOSED;
        }
    }

    record Cancelled(Slot slot, CancelledBy by, Instant since) implements Ended {
        @Override
        public Stage stage() {
            return Stage.CANCELLED;
        }
    }

    record NoShow(Slot slot, Instant since) implements Ended {
        @Override
        public Stage stage() {
            return Stage.NO_SHOW;
        }
    }
}
