package clinic.booking.booking.domain;

import static clinic.booking.booking.domain.Sample.DAY;
import static clinic.booking.booking.domain.Sample.REQUESTED;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.booking.booking.domain.Refusal.Reason;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequestRulesTest {

    @Test
    void requestBeginsTheJournal() {
        Decision decision = Sample.RULES.request(Sample.request(true), REQUESTED);

        Booking booking = Booking.replay(((Decision.Accepted) decision).events());

        assertThat(booking.stage()).isEqualTo(Stage.REQUESTED);
        assertThat(booking.version()).isEqualTo(1);
        assertThat(booking.phase().driverNamed()).isTrue();
    }

    @Test
    void refusesASlotInThePast() {
        assertThat(refusal(Sample.request(false), DAY.plusDays(1)))
                .isEqualTo(Reason.SLOT_IN_THE_PAST);
    }

    @Test
    void refusesSteroidIntoTheSameRegionWithin90Days() {
        Injection last = steroid(DAY.minusDays(89), BodyRegion.TRAPEZIUS_LEFT);

        assertThat(refusal(Sample.request(false, last), DAY.minusDays(20)))
                .isEqualTo(Reason.TOO_SOON_AFTER_LAST_INJECTION);
    }

    @Test
    void allowsSteroidAfter90DaysOrIntoAnotherRegion() {
        Injection longAgo = steroid(DAY.minusDays(90), BodyRegion.TRAPEZIUS_LEFT);
        Injection elsewhere = steroid(DAY.minusDays(10), BodyRegion.LOWER_BACK);

        assertThat(Sample.RULES.request(Sample.request(false, longAgo, elsewhere), REQUESTED))
                .isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void keepsTheDistanceOfEachTreatment() {
        Spacing spacing = new Spacing(7, 90, 84);
        Injection botulinum =
                new Injection(DAY, Treatment.BOTULINUM, List.of(BodyRegion.LOWER_BACK));

        assertThat(first(spacing, Treatment.BOTULINUM, botulinum)).isEqualTo(DAY.plusDays(84));
        assertThat(first(spacing, Treatment.LOCAL_ANAESTHETIC, botulinum))
                .isEqualTo(DAY.plusDays(7));
        assertThat(
                        spacing.firstDay(
                                Sample.plan(Treatment.WITH_STEROID, BodyRegion.LOWER_BACK),
                                List.of(botulinum)))
                .isEmpty();
    }

    private static LocalDate first(Spacing spacing, Treatment treatment, Injection earlier) {
        return spacing.firstDay(Sample.plan(treatment, BodyRegion.NECK_LEFT), List.of(earlier))
                .orElseThrow();
    }

    private static Injection steroid(LocalDate day, BodyRegion region) {
        return new Injection(day, Treatment.WITH_STEROID, List.of(region));
    }

    private static Reason refusal(BookingCommand.Request request, LocalDate today) {
        Decision decision =
                Sample.RULES.request(
                        request, Sample.at(today, "09:00").plus(Duration.ofMinutes(1)));
        assertThat(decision).isInstanceOf(Decision.Refused.class);
        return ((Decision.Refused) decision).refusal().reason();
    }
}
