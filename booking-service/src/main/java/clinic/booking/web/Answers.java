package clinic.booking.web;

import clinic.booking.booking.Outcome;
import clinic.booking.booking.domain.Booking;
import clinic.booking.booking.domain.Refusal;
import clinic.booking.booking.domain.Slot;
import clinic.booking.calendar.web.SlotBody;
import clinic.common.web.Problem;
import java.util.List;
import java.util.Locale;

/// An outcome as the web says it.
public final class Answers {

    private Answers() {}

    /// @throws Problem where it was not done
    public static Booking done(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done -> done.booking();
            case Outcome.Refused refused ->
                    throw refused(refused.refusal(), refused.alternatives());
            case Outcome.HoldGone _ -> throw holdGone();
            case Outcome.Stale stale ->
                    throw Problem.stale(
                                    "Somebody else has changed this booking; it is at version %d now."
                                            .formatted(stale.version()))
                            .with("version", stale.version());
            case Outcome.NoSuchBooking _ -> throw Problem.notFound("booking");
            case Outcome.NoSuchPatient _ ->
                    throw Problem.field("patientId", "There is no such patient.");
        };
    }

    public static Problem refused(Refusal refusal, List<Slot> alternatives) {
        Problem problem = Problem.conflict(reason(refusal), refusal.words());
        return alternatives.isEmpty()
                ? problem
                : problem.with("alternatives", alternatives.stream().map(SlotBody::of).toList());
    }

    public static Problem holdGone() {
        return Problem.gone(
                "hold-expired", "This slot is no longer held for you. Choose a slot again.");
    }

    /// A stable word for programs, `slot-taken`.
    public static String reason(Refusal refusal) {
        return refusal.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
