package clinic.booking.booking;

import clinic.booking.booking.domain.Slot;
import clinic.booking.calendar.Resources;
import clinic.booking.calendar.Site;
import clinic.booking.calendar.Sites;
import clinic.common.contract.BookedSlot;
import clinic.common.contract.SitePlace;
import org.springframework.stereotype.Component;

/// Says a slot with its names, for those who have no calendar.
@Component
class SlotNames {

    private final Sites sites;
    private final Resources resources;

    SlotNames(Sites sites, Resources resources) {
        this.sites = sites;
        this.resources = resources;
    }

    BookedSlot of(Slot slot) {
        Site site = sites.get(slot.siteId());
        return new BookedSlot(
                slot.start(),
                slot.end(),
                slot.recoveryEnd(),
                new SitePlace(site.id(), site.name(), site.address(), site.timeZone()),
                slot.practitionerId(),
                resources.name(slot.practitionerId()),
                slot.roomId(),
                slot.recoveryBayId(),
                slot.deviceId());
    }
}
