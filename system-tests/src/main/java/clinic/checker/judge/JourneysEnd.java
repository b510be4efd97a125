package clinic.checker.judge;

import clinic.checker.evidence.Booked.Booking;
import clinic.checker.evidence.Evidence;
import clinic.checker.evidence.Journey;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// Every booking has ended, or somebody or something will bring it on: a person who is asked, due
/// work, or an entry on the worklist. And every journey ended as it was meant to.
final class JourneysEnd implements Judge {

    @Override
    public Verdict judge(Evidence evidence) {
        var findings = new Findings("5 journeys end");
        Map<UUID, String> stages = new HashMap<>();
        evidence.booked()
                .bookings()
                .each(
                        booking -> {
                            if (evidence.scope().holdsBooking(booking.id())) {
                                stages.put(booking.id(), booking.stage());
                                judge(evidence, booking, findings);
                            }
                        });
        for (Journey journey : evidence.journeys()) {
            findings.count("journeys");
            String where = "booking " + journey.booking();
            findings.brokenIf(!journey.problems().isEmpty(), "was not as it should be", where);
            findings.brokenIf(
                    !Objects.equals(stages.get(journey.booking()), journey.end()),
                    "ended as something else",
                    where);
        }
        return findings.verdict();
    }

    private static void judge(Evidence evidence, Booking booking, Findings findings) {
        if (evidence.isHeld(booking.id())) {
            findings.count("held back");
            return;
        }
        findings.count(booking.stage());
        findings.brokenIf(
                !goesOn(evidence, booking),
                "stuck in " + booking.stage(),
                "booking " + booking.id());
    }

    private static boolean goesOn(Evidence evidence, Booking booking) {
        UUID id = booking.id();
        boolean onWorklist = evidence.booked().worklisted().contains(id);
        boolean awaited = evidence.booked().awaited().contains(id);
        boolean asked = evidence.screened().asked().contains(id);
        return switch (booking.stage()) {
            case "CLOSED", "CANCELLED", "NO_SHOW" -> true;
            case "CHECKED_IN", "IN_PROCEDURE", "IN_RECOVERY" -> true; // staff stands beside
            case "SCREENING" -> onWorklist || asked && awaited;
            case "UNDER_REVIEW" -> onWorklist || evidence.screened().reviewed().contains(id);
            case "RESCHEDULING" ->
                    onWorklist || awaited || asked || evidence.screened().awaited().contains(id);
            case "AWAITING_DRIVER", "CONFIRMED" -> onWorklist || awaited;
            case "DISCHARGED", "EFFECT_CHECK" -> awaited;
            default -> false;
        };
    }
}
