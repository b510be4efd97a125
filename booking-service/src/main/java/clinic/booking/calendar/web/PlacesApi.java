package clinic.booking.calendar.web;

import clinic.booking.calendar.Resource;
import clinic.booking.calendar.Resource.Kind;
import clinic.booking.calendar.Resources;
import clinic.booking.calendar.Sites;
import clinic.booking.calendar.WeeklyHours;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// What the calendar is made of.
@RestController
@PreAuthorize("hasAnyRole('FRONT_DESK', 'CLINICIAN', 'ADMIN')")
class PlacesApi {

    record SiteBody(UUID id, String name, String address, String timeZone, String region) {}

    record ResourceBody(UUID id, UUID siteId, String name, List<HoursBody> hours) {}

    record HoursBody(DayOfWeek weekday, LocalTime opens, LocalTime closes) {
        static HoursBody of(WeeklyHours hours) {
            return new HoursBody(hours.weekday(), hours.opens(), hours.closes());
        }
    }

    private final Sites sites;
    private final Resources resources;

    PlacesApi(Sites sites, Resources resources) {
        this.sites = sites;
        this.resources = resources;
    }

    @GetMapping("/api/sites")
    List<SiteBody> sites() {
        return sites.all().stream()
                .map(
                        site ->
                                new SiteBody(
                                        site.id(),
                                        site.name(),
                                        site.address(),
                                        site.timeZone().getId(),
                                        site.region()))
                .toList();
    }

    @GetMapping("/api/practitioners")
    List<ResourceBody> practitioners() {
        return all(Kind.PRACTITIONER);
    }

    @GetMapping("/api/rooms")
    List<ResourceBody> rooms() {
        return all(Kind.ROOM);
    }

    @GetMapping("/api/devices")
    List<ResourceBody> devices() {
        return all(Kind.DEVICE);
    }

    @GetMapping("/api/recovery-bays")
    List<ResourceBody> recoveryBays() {
        return all(Kind.RECOVERY_BAY);
    }

    private List<ResourceBody> all(Kind kind) {
        return resources.all(kind).stream().map(this::body).toList();
    }

    private ResourceBody body(Resource resource) {
        return new ResourceBody(
                resource.id(),
                resource.siteId(),
                resource.name(),
                resources.hours(resource.id()).stream().map(HoursBody::of).toList());
    }
}
