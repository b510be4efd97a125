package clinic.notification.message.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;

/// How many routine messages a patient gets at most.
///
/// @param perDay messages a day of the patient's calendar, 1
/// @param perWeek messages within `week`, 3
/// @param week a rolling window, P7D
public record Caps(int perDay, int perWeek, Duration week) {

    /// @param sent when the patient was sent routine messages
    /// @return the first moment at which another one is within the caps; `now` where that is
    ///     already so
    public Instant room(Instant now, ZoneId zone, List<Instant> sent) {
        Instant byDay = now;
        LocalDate today = now.atZone(zone).toLocalDate();
        long sentToday =
                sent.stream().filter(at -> at.atZone(zone).toLocalDate().equals(today)).count();
        if (sentToday >= perDay) {
            byDay = today.plusDays(1).atStartOfDay(zone).toInstant();
        }
        List<Instant> newestFirst =
                sent.stream()
                        .filter(at -> at.isAfter(now.minus(week)))
                        .sorted(Comparator.reverseOrder())
                        .toList();
        if (newestFirst.size() < perWeek) {
            return byDay;
        }
        Instant byWeek = newestFirst.get(perWeek - 1).plus(week);
        return byWeek.isAfter(byDay) ? byWeek : byDay;
    }
}
