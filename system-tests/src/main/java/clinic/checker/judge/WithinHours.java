package clinic.checker.judge;

import clinic.checker.evidence.Booked.Slot;
import clinic.checker.evidence.Booked.Use;
import clinic.checker.evidence.Evidence;
import clinic.checker.evidence.Hours;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/// What a live booking needs is there at that time, by the clock on the site's wall: the weekly
/// hours as they are now, and what was known of closures and absences when the slot was taken.
final class WithinHours implements Judge {

    @Override
    public Verdict judge(Evidence evidence) {
        var findings = new Findings("4 within hours");
        History.of(evidence, evidence.scope()::holdsBooking)
                .forEach(
                        (booking, history) -> {
                            Slot slot = history.slot();
                            if (slot != null) {
                                findings.count("live bookings");
                                for (Use use : slot.uses()) {
                                    findings.brokenIf(
                                            !isOpen(
                                                    evidence.booked().hours(),
                                                    slot,
                                                    use,
                                                    history.since()),
                                            "outside hours",
                                            "booking " + booking);
                                }
                            }
                        });
        return findings.verdict();
    }

    private static boolean isOpen(Hours hours, Slot slot, Use use, Instant taken) {
        ZoneId zone = hours.zones().get(slot.site());
        if (zone == null || !slot.site().equals(hours.siteOf().get(use.resource()))) {
            return false;
        }
        LocalDate day = LocalDate.ofInstant(use.from(), zone);
        boolean opened =
                hours.weekly().getOrDefault(use.resource(), List.of()).stream()
                        .filter(window -> window.weekday() == day.getDayOfWeek().getValue())
                        .anyMatch(
                                window ->
                                        !use.from().isBefore(at(day, window.opens(), zone))
                                                && !use.until()
                                                        .isAfter(at(day, window.closes(), zone)));
        return opened
                && !isAway(hours.away().getOrDefault(use.resource(), List.of()), use, taken)
                && !isAway(hours.away().getOrDefault(slot.site(), List.of()), use, taken);
    }

    private static Instant at(LocalDate day, LocalTime time, ZoneId zone) {
        return day.atTime(time).atZone(zone).toInstant();
    }

    private static boolean isAway(List<Hours.Away> all, Use use, Instant taken) {
        return all.stream()
                .filter(away -> away.known().isBefore(taken))
                .anyMatch(
                        away ->
                                away.from().isBefore(use.until())
                                        && use.from().isBefore(away.until()));
    }
}
