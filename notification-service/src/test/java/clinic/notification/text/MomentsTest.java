package clinic.notification.text;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.notification.message.domain.Place;
import clinic.notification.message.domain.Slot;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MomentsTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private final Languages languages = new Languages();
    private final Slot slot = slot(Instant.parse("2026-12-09T15:00:00Z"));

    @Test
    void writesInThePatientsHabits() {
        assertThat(when(Locale.US, NEW_YORK)).matches("Wednesday, December 9, 2026 at 10:00\\hAM");
        assertThat(when(Locale.UK, NEW_YORK)).isEqualTo("Wednesday, 9 December 2026 at 10:00");
        assertThat(when(Locale.of("es", "ES"), NEW_YORK))
                .isEqualTo("miércoles, 9 de diciembre de 2026 a las 10:00");
    }

    @Test
    void saysTheSitesTimeAndWhoseItIsToWhoLivesElsewhere() {
        assertThat(when(Locale.UK, ZoneId.of("Europe/Berlin")))
                .isEqualTo("Wednesday, 9 December 2026 at 10:00 (New York time)");
    }

    @Test
    void saysTheHourTheClockShowsOnTheDayItChanges() {
        Slot afterTheChange = slot(Instant.parse("2026-11-01T15:00:00Z"));
        Texts texts = languages.of(Locale.UK);

        assertThat(new Moments(texts, Locale.UK).when(afterTheChange, NEW_YORK))
                .endsWith("at 10:00");
    }

    private String when(Locale locale, ZoneId patientZone) {
        Texts texts = languages.of(locale);
        return new Moments(texts, Languages.dates(texts, locale)).when(slot, patientZone);
    }

    private static Slot slot(Instant start) {
        return new Slot(
                start, start.plus(Duration.ofMinutes(30)), new Place("Clinic", "Street", NEW_YORK));
    }
}
