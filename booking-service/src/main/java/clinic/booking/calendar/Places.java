package clinic.booking.calendar;

import clinic.common.id.Ids;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Sets up sites and resources. Each answers false where what it is for does not exist.
@Service
@Transactional
public class Places {

    private final Sites sites;
    private final Resources resources;
    private final Ids ids;

    Places(Sites sites, Resources resources, Ids ids) {
        this.sites = sites;
        this.resources = resources;
        this.ids = ids;
    }

    public void put(Site site) {
        sites.put(site);
    }

    public boolean put(Resource resource) {
        if (sites.find(resource.siteId()).isEmpty()) {
            return false;
        }
        resources.put(resource);
        return true;
    }

    public boolean putHours(UUID resourceId, List<WeeklyHours> week) {
        if (resources.find(resourceId).isEmpty()) {
            return false;
        }
        resources.putHours(resourceId, week);
        return true;
    }

    public boolean close(UUID siteId, Instant from, Instant to, String why) {
        if (sites.find(siteId).isEmpty()) {
            return false;
        }
        resources.addClosure(ids.next(), siteId, from, to, why);
        return true;
    }

    public boolean away(UUID resourceId, Instant from, Instant to, String why) {
        if (resources.find(resourceId).isEmpty()) {
            return false;
        }
        resources.addAbsence(ids.next(), resourceId, from, to, why);
        return true;
    }
}
