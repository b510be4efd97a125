package clinic.booking.booking;

import clinic.booking.booking.domain.Booking;
import clinic.booking.booking.domain.BookingEvent;
import clinic.booking.booking.domain.Phase;
import clinic.booking.worklist.Worklist;
import clinic.booking.worklist.WorklistKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Raises what only a person can do for a booking without a time, and settles what a step has made
/// needless.
@Component
class WorklistFollower implements BookingFollower {

    /// Raised by our own deadlines and by deferrals; the others belong to who raised them.
    private static final Set<WorklistKind> OURS =
            EnumSet.of(
                    WorklistKind.SCREENING_UNANSWERED,
                    WorklistKind.DRIVER_UNNAMED,
                    WorklistKind.REVIEW_WAITING,
                    WorklistKind.NO_DATE,
                    WorklistKind.DEFERRED_OFTEN,
                    WorklistKind.NO_SLOT_FOUND,
                    WorklistKind.VISIT_TIME_PASSED,
                    WorklistKind.RECOVERY_OVERRUN);

    private final Worklist worklist;

    WorklistFollower(Worklist worklist) {
        this.worklist = worklist;
    }

    @Override
    public void follow(Optional<Booking> before, Booking after, List<BookingEvent> events) {
        if (before.isPresent()) {
            Set<WorklistKind> over = EnumSet.copyOf(OURS);
            over.removeAll(stillWanted(after.phase()));
            worklist.settle(after.id(), over);
        }
        if (after.phase() instanceof Phase.Rescheduling waiting) {
            raise(after, waiting);
        }
    }

    private void raise(Booking booking, Phase.Rescheduling waiting) {
        if (waiting.earliestDate() == null) {
            worklist.raise(
                    booking.id(), booking.patientId(), WorklistKind.NO_DATE, waiting.since());
        }
        if (waiting.staffDecides()) {
            worklist.raise(
                    booking.id(),
                    booking.patientId(),
                    WorklistKind.DEFERRED_OFTEN,
                    waiting.since());
        }
    }

    private static Set<WorklistKind> stillWanted(Phase phase) {
        return switch (phase) {
            case Phase.Requested _, Phase.Screening _ ->
                    phase.driverNamed()
                            ? EnumSet.of(WorklistKind.SCREENING_UNANSWERED)
                            : EnumSet.of(
                                    WorklistKind.SCREENING_UNANSWERED, WorklistKind.DRIVER_UNNAMED);
            case Phase.UnderReview _ ->
                    phase.driverNamed()
                            ? EnumSet.of(WorklistKind.REVIEW_WAITING)
                            : EnumSet.of(WorklistKind.REVIEW_WAITING, WorklistKind.DRIVER_UNNAMED);
            case Phase.AwaitingDriver _ -> EnumSet.of(WorklistKind.DRIVER_UNNAMED);
            case Phase.Rescheduling waiting -> wantedWithoutTime(waiting);
            case Phase.InRecovery _ -> EnumSet.of(WorklistKind.RECOVERY_OVERRUN);
            case Phase.Confirmed _,
                    Phase.CheckedIn _,
                    Phase.InProcedure _,
                    Phase.Aftercare _,
                    Phase.Ended _ ->
                    EnumSet.noneOf(WorklistKind.class);
        };
    }

    private static Set<WorklistKind> wantedWithoutTime(Phase.Rescheduling waiting) {
        Set<WorklistKind> wanted = EnumSet.of(WorklistKind.NO_SLOT_FOUND);
        if (waiting.earliestDate() == null) {
            wanted.add(WorklistKind.NO_DATE);
        }
        if (waiting.staffDecides()) {
            wanted.add(WorklistKind.DEFERRED_OFTEN);
        }
        return wanted;
    }
}
