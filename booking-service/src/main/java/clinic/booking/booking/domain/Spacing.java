package clinic.booking.booking.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// How many days must lie between two injections of one patient.
///
/// @param anaestheticDays after any injection, before one of local anaesthetic only
/// @param steroidDays between two steroid injections into the same region
/// @param botulinumDays between two botulinum injections, wherever they went
public record Spacing(int anaestheticDays, int steroidDays, int botulinumDays) {

    /// The first day that keeps the distance to all earlier injections; empty where nothing stands
    /// in the way.
    Optional<LocalDate> firstDay(VisitPlan plan, List<Injection> earlier) {
        return earlier.stream()
                .filter(injection -> counts(plan, injection))
                .map(injection -> injection.day().plusDays(days(plan.treatment())))
                .max(LocalDate::compareTo);
    }

    private static boolean counts(VisitPlan plan, Injection injection) {
        return switch (plan.treatment()) {
            case LOCAL_ANAESTHETIC -> true;
            case BOTULINUM -> injection.treatment() == Treatment.BOTULINUM;
            case WITH_STEROID ->
                    injection.treatment() == Treatment.WITH_STEROID
                            && injection.regions().stream().anyMatch(plan.regions()::contains);
        };
    }

    private int days(Treatment treatment) {
        return switch (treatment) {
            case LOCAL_ANAESTHETIC -> anaestheticDays;
            case WITH_STEROID -> steroidDays;
            case BOTULINUM -> botulinumDays;
        };
    }
}
