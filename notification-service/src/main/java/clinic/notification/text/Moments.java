package clinic.notification.text;

import clinic.notification.message.domain.Slot;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;

/// Writes dates and times in the patient's habits and the site's time zone.
record Moments(Texts texts, Locale habits) {

    /// Names the zone's city where the patient's own clock shows another time.
    String when(Slot slot, ZoneId patientZone) {
        ZonedDateTime start = slot.start().atZone(slot.place().zone());
        Map<String, String> values =
                Map.of(
                        "day", day(start.toLocalDate()),
                        "time",
                                DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                                        .withLocale(habits)
                                        .format(start),
                        "city", city(slot.place().zone()));
        return texts.line(
                sameTime(slot.start(), slot.place().zone(), patientZone)
                        ? "when"
                        : "when.elsewhere",
                values);
    }

    String day(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(habits).format(date);
    }

    private static boolean sameTime(Instant at, ZoneId one, ZoneId other) {
        return one.getRules().getOffset(at).equals(other.getRules().getOffset(at));
    }

    private static String city(ZoneId zone) {
        String id = zone.getId();
        return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
    }
}
