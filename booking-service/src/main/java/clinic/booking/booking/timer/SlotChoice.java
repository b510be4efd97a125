package clinic.booking.booking.timer;

import clinic.booking.booking.domain.Slot;
import clinic.booking.booking.domain.VisitPlan;
import clinic.booking.calendar.SlotWish;
import clinic.booking.calendar.Slots;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/// Which slot comes nearest to the one a patient had: first the same practitioner at about the same
/// time of day, then wider in steps. Each step looks at more days than a step that keeps more of
/// the old slot.
@Component
class SlotChoice {

    /// One step of widening.
    ///
    /// @param days how many days from the earliest one on
    private record Step(String what, int days, BiFunction<SlotWish, Slot, SlotWish> narrowed) {}

    private static final List<Step> STEPS =
            List.of(
                    new Step(
                            "same practitioner, within an hour of the time of day",
                            7,
                            (wish, had) -> around(wish.with(had.practitionerId()), had, 1)),
                    new Step(
                            "same practitioner, within three hours",
                            10,
                            (wish, had) -> around(wish.with(had.practitionerId()), had, 3)),
                    new Step(
                            "same practitioner, any time",
                            14,
                            (wish, had) -> wish.with(had.practitionerId())),
                    new Step(
                            "any practitioner of the site, within three hours",
                            14,
                            (wish, had) -> around(wish, had, 3)),
                    new Step("any practitioner of the site, any time", 180, (wish, _) -> wish));

    private final Slots slots;
    private final DeadlineSettings settings;
    private final Clock clock;

    SlotChoice(Slots slots, DeadlineSettings settings, Clock clock) {
        this.slots = slots;
        this.settings = settings;
        this.clock = clock;
    }

    /// @param earliest the first possible day, at the site
    Optional<Slot> nearest(Slot had, VisitPlan plan, LocalDate earliest) {
        return STEPS.stream()
                .map(step -> wish(step, had, plan, earliest))
                .flatMap(wish -> slots.search(wish).stream())
                .findFirst();
    }

    private SlotWish wish(Step step, Slot had, VisitPlan plan, LocalDate earliest) {
        SlotWish all =
                SlotWish.any(earliest, earliest.plusDays(step.days() - 1L), plan.ultrasound(), 1)
                        .at(had.siteId())
                        .within(clock.instant().plus(settings.rebookingNotice()), null);
        return step.narrowed().apply(all, had);
    }

    private static SlotWish around(SlotWish wish, Slot had, int hours) {
        LocalTime time = had.timeOfDay();
        LocalTime first = time.getHour() < hours ? LocalTime.MIN : time.minusHours(hours);
        LocalTime last = time.getHour() + hours > 23 ? LocalTime.of(23, 59) : time.plusHours(hours);
        return wish.between(first, last);
    }
}
