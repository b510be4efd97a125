package clinic.screening.review.domain;

import clinic.screening.evaluation.domain.Finding;
import clinic.screening.evaluation.domain.Result;
import clinic.screening.evaluation.domain.Verdict;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;

/// By when a doctor should have decided.
///
/// @param urgentWithin how soon an urgent review is decided
/// @param before how long before the visit a review is decided at the latest, as long as that lies
///     ahead
public record ReviewTimes(Duration urgentWithin, Duration before) {

    /// One working day; sooner where the visit is near, where it is urgent, or where a rule names
    /// an earlier day; later only where every finding names a later day.
    public Instant decideBy(Result result, Instant slotStart, ZoneId zone, Instant now) {
        Instant by =
                result.findings().stream()
                        .map(Finding::verdict)
                        .filter(verdict -> !(verdict instanceof Verdict.Clear))
                        .map(verdict -> decideBy(verdict, slotStart, zone, now))
                        .min(Comparator.naturalOrder())
                        .orElse(nextWorkingDay(zone, now));
        Instant latest = slotStart.minus(before);
        return latest.isAfter(now) && latest.isBefore(by) ? latest : by;
    }

    private Instant decideBy(Verdict verdict, Instant slotStart, ZoneId zone, Instant now) {
        if (verdict instanceof Verdict.Review review) {
            if (review.urgent()) {
                return now.plus(urgentWithin);
            }
            LocalDate day = review.dueBy();
            if (day != null) {
                return slotStart.atZone(zone).with(day).toInstant();
            }
        }
        return nextWorkingDay(zone, now);
    }

    private static Instant nextWorkingDay(ZoneId zone, Instant now) {
        ZonedDateTime next = now.atZone(zone).plusDays(1);
        while (next.getDayOfWeek() == DayOfWeek.SATURDAY
                || next.getDayOfWeek() == DayOfWeek.SUNDAY) {
            next = next.plusDays(1);
        }
        return next.toInstant();
    }
}
