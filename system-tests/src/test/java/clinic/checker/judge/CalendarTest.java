package clinic.checker.judge;

import clinic.checker.evidence.Booked.Booking;
import clinic.checker.evidence.Booked.Reservation;
import clinic.checker.evidence.Booked.Slot;
import clinic.checker.evidence.Booked.Step;
import clinic.checker.evidence.Booked.Use;
import clinic.checker.evidence.Hours.Away;
import clinic.checker.evidence.Journey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CalendarTest {
    private static final String HOURS = "4 within hours";
    private static final String JOURNEYS = "5 journeys end";

    private final PretendedClinic clinic = PretendedClinic.clean();

    @Test
    void twoInOneRoomAreFound() {
        Slot taken = Objects.requireNonNull(clinic.journal.getFirst().slot());
        clinic.journal.addAll(
                requested(clinic.site.slot(taken.start().plus(Duration.ofMinutes(10)))));

        clinic.mustBreak("4 no overlaps", "two at a time");
    }

    @Test
    void twoInOneRecoveryBayAreFoundThoughTheirProceduresFollowEachOther() {
        Slot taken = Objects.requireNonNull(clinic.journal.getFirst().slot());
        Instant start = taken.start().plus(Duration.ofMinutes(15));
        clinic.journal.addAll(
                requested(
                        new Slot(
                                start,
                                start.plus(Duration.ofMinutes(5)),
                                start.plus(Duration.ofMinutes(10)),
                                taken.site(),
                                UUID.randomUUID(),
                                UUID.randomUUID(),
                                taken.bay(),
                                null)));

        clinic.mustBreak("4 no overlaps", "two at a time");
    }

    @Test
    void slotThatWasGivenBackIsFreeForAnother() {
        Slot freed =
                clinic.journal.stream()
                        .filter(step -> step.booking().equals(clinic.bookings.getLast().id()))
                        .map(Step::slot)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElseThrow();
        clinic.journal.addAll(requested(freed));

        org.assertj.core.api.Assertions.assertThat(
                        Objects.requireNonNull(clinic.verdicts().get("4 no overlaps")).broken())
                .isEmpty();
    }

    @Test
    void reservationThatIsMissingOrLeftIsFound() {
        Reservation kept = clinic.reservations.removeFirst();
        clinic.mustBreak("4 reservations agree", "reserved is not what is needed");

        clinic.reservations.add(kept);
        clinic.mustHold();
        UUID cancelled = clinic.bookings.getLast().id();
        clinic.reservations.add(
                new Reservation(
                        cancelled,
                        new Use(clinic.site.room, clinic.now, clinic.now.plusSeconds(60))));
        clinic.mustBreak("4 reservations agree", "reserved is not what is needed");
    }

    @Test
    void visitOutsideTheHoursOfTheSitesWallIsFound() {
        // 6:30 in UTC is 7:30 at the site before the clocks change, and 8:30 after
        clinic.journal.addAll(requested(clinic.site.slot(Instant.parse("2026-03-24T06:30:00Z"))));
        clinic.mustBreak(HOURS, "outside hours");
    }

    @Test
    void summerTimeIsTakenIntoAccount() {
        clinic.journal.addAll(requested(clinic.site.slot(Instant.parse("2026-03-31T06:30:00Z"))));

        org.assertj.core.api.Assertions.assertThat(
                        Objects.requireNonNull(clinic.verdicts().get(HOURS)).broken())
                .isEmpty();
    }

    @Test
    void visitWhileTheSiteIsClosedIsFoundIfThatWasKnown() {
        Slot taken = Objects.requireNonNull(clinic.journal.getFirst().slot());
        Instant booked = clinic.journal.getFirst().at();
        clinic.site.away.put(
                clinic.site.id,
                List.of(new Away(taken.start(), taken.end(), booked.plusSeconds(1))));
        clinic.mustHold();

        clinic.site.away.put(
                clinic.site.id,
                List.of(new Away(taken.start(), taken.end(), booked.minusSeconds(1))));
        clinic.mustBreak(HOURS, "outside hours");
    }

    @Test
    void bookingThatNothingBringsOnIsFound() {
        stage(0, "REQUESTED");
        clinic.mustBreak(JOURNEYS, "stuck in REQUESTED");

        stage(0, "SCREENING");
        clinic.mustBreak(JOURNEYS, "stuck in SCREENING");

        stage(0, "CONFIRMED");
        clinic.mustBreak(JOURNEYS, "stuck in CONFIRMED");

        stage(0, "EFFECT_CHECK");
        clinic.mustBreak(JOURNEYS, "stuck in EFFECT_CHECK");
    }

    @Test
    void bookingOnTheWorklistIsNotStuck() {
        stage(0, "RESCHEDULING");
        clinic.mustBreak(JOURNEYS, "stuck in RESCHEDULING");

        clinic.worklisted.add(clinic.bookings.getFirst().id());
        org.assertj.core.api.Assertions.assertThat(
                        Objects.requireNonNull(clinic.verdicts().get(JOURNEYS)).broken())
                .isEmpty();
    }

    @Test
    void journeyThatEndedOtherwiseIsFound() {
        UUID booking = clinic.bookings.getFirst().id();
        clinic.journeys.add(new Journey(booking, "CLOSED", List.of()));
        clinic.mustHold();

        clinic.journeys.add(new Journey(booking, "NO_SHOW", List.of("no answer")));
        clinic.mustBreak(JOURNEYS, "ended as something else");
        clinic.mustBreak(JOURNEYS, "was not as it should be");
    }

    private void stage(int number, String stage) {
        Booking before = clinic.bookings.get(number);
        clinic.bookings.set(
                number, new Booking(before.id(), before.version(), stage, before.keepsSlot()));
    }

    private static List<Step> requested(Slot slot) {
        return List.of(
                new Step(
                        UUID.randomUUID(),
                        1,
                        "Requested",
                        Instant.parse("2026-03-02T09:00:00Z"),
                        slot));
    }
}
