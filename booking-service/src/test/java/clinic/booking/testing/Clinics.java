package clinic.booking.testing;

import clinic.booking.calendar.Places;
import clinic.booking.calendar.Resource;
import clinic.booking.calendar.Resource.Kind;
import clinic.booking.calendar.Site;
import clinic.booking.calendar.WeeklyHours;
import clinic.common.id.Ids;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/// Opens small clinics: one practitioner, two rooms, one device, one recovery bay; Monday to Friday
/// from 9 to 12.
public final class Clinics {

    private final Places places;
    private final Ids ids;

    Clinics(Places places, Ids ids) {
        this.places = places;
        this.ids = ids;
    }

    public record Clinic(UUID site, UUID practitioner, UUID room, UUID bay) {}

    Clinic open() {
        UUID site = ids.next();
        places.put(
                new Site(site, "Test site", "1 Test Street", ZoneId.of("America/New_York"), "US"));
        Clinic clinic =
                new Clinic(
                        site,
                        add(site, Kind.PRACTITIONER, "Dr. Test"),
                        add(site, Kind.ROOM, "Room 1"),
                        add(site, Kind.RECOVERY_BAY, "Bay 1"));
        add(site, Kind.ROOM, "Room 2");
        add(site, Kind.DEVICE, "Ultrasound");
        return clinic;
    }

    public UUID add(UUID site, Kind kind, String name) {
        UUID id = ids.next();
        places.put(new Resource(id, site, kind, name));
        List<WeeklyHours> week =
                Arrays.stream(DayOfWeek.values())
                        .filter(day -> day.getValue() <= DayOfWeek.FRIDAY.getValue())
                        .map(day -> new WeeklyHours(day, LocalTime.of(9, 0), LocalTime.of(12, 0)))
                        .toList();
        places.putHours(id, week);
        return id;
    }
}
