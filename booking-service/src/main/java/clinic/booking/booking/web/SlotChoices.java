package clinic.booking.booking.web;

import clinic.booking.booking.domain.Slot;
import clinic.booking.calendar.PartOfDay;
import clinic.booking.calendar.Resources;
import clinic.booking.calendar.Sites;
import clinic.booking.calendar.SlotWish;
import clinic.booking.calendar.Slots;
import clinic.booking.calendar.web.ChosenSlots;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Free slots as pages offer them.
@Component
class SlotChoices {

    /// @param value what the form sends back
    record SlotChoice(String value, ZonedDateTime start, String practitioner, String site) {}

    private static final int AHEAD = 180;

    private final Slots slots;
    private final ChosenSlots chosen;
    private final Sites sites;
    private final Resources resources;

    SlotChoices(Slots slots, ChosenSlots chosen, Sites sites, Resources resources) {
        this.slots = slots;
        this.chosen = chosen;
        this.sites = sites;
        this.resources = resources;
    }

    List<SlotChoice> earliest(
            LocalDate from,
            boolean ultrasound,
            @Nullable UUID siteId,
            @Nullable PartOfDay part,
            int limit) {
        SlotWish wish =
                SlotWish.any(from, from.plusDays(AHEAD), ultrasound, limit).at(siteId).in(part);
        return slots.search(wish).stream().map(this::choice).toList();
    }

    SlotChoice choice(Slot slot) {
        return new SlotChoice(
                chosen.text(slot),
                slot.start().atZone(slot.zone()),
                resources.name(slot.practitionerId()),
                sites.get(slot.siteId()).name());
    }
}
