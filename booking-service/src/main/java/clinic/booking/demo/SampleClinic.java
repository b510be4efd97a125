package clinic.booking.demo;

import clinic.booking.calendar.Places;
import clinic.booking.calendar.Resource;
import clinic.booking.calendar.Resource.Kind;
import clinic.booking.calendar.Site;
import clinic.booking.calendar.Sites;
import clinic.booking.calendar.WeeklyHours;
import clinic.common.id.Ids;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Two sites with their people and rooms, and some patients. Loaded once, into an empty calendar.
@Component
@Profile("demo")
class SampleClinic implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(SampleClinic.class);

    private static final LocalTime OPENS = LocalTime.of(8, 0);
    private static final LocalTime LUNCH = LocalTime.of(12, 0);
    private static final LocalTime AFTER_LUNCH = LocalTime.of(13, 0);
    private static final LocalTime CLOSES = LocalTime.of(17, 0);
    private static final List<DayOfWeek> WEEKDAYS =
            List.of(
                    DayOfWeek.MONDAY,
                    DayOfWeek.TUESDAY,
                    DayOfWeek.WEDNESDAY,
                    DayOfWeek.THURSDAY,
                    DayOfWeek.FRIDAY);

    private final Sites sites;
    private final Places places;
    private final SamplePatients patients;
    private final Ids ids;

    SampleClinic(Sites sites, Places places, SamplePatients patients, Ids ids) {
        this.sites = sites;
        this.places = places;
        this.patients = patients;
        this.ids = ids;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (!sites.all().isEmpty()) {
            return;
        }
        UUID riverside =
                site(
                        "Riverside Pain Clinic",
                        "12 Riverside Drive, New York, NY 10023",
                        "America/New_York",
                        "US");
        practitioners(
                riverside, "Dr. Amara Osei", "Dr. Ben Kowalski", "Dr. Chitra Rao", "Dr. Dana Levy");
        things(riverside, Kind.ROOM, "Room", 4);
        things(riverside, Kind.DEVICE, "Ultrasound", 2);
        things(riverside, Kind.RECOVERY_BAY, "Bay", 5);
        UUID park = site("Klinik am Park", "Parkstraße 7, 10115 Berlin", "Europe/Berlin", "DE");
        practitioners(park, "Dr. Eva Lindner", "Dr. Finn Yilmaz");
        things(park, Kind.ROOM, "Raum", 2);
        things(park, Kind.DEVICE, "Ultraschall", 1);
        things(park, Kind.RECOVERY_BAY, "Liege", 3);
        patients.register();
        LOG.info("loaded the sample clinic: 2 sites");
    }

    private UUID site(String name, String address, String zone, String region) {
        UUID id = ids.next();
        places.put(new Site(id, name, address, ZoneId.of(zone), region));
        return id;
    }

    private void practitioners(UUID site, String... names) {
        List<WeeklyHours> week = new ArrayList<>();
        for (DayOfWeek day : WEEKDAYS) {
            week.add(new WeeklyHours(day, OPENS, LUNCH));
            week.add(new WeeklyHours(day, AFTER_LUNCH, CLOSES));
        }
        for (String name : names) {
            add(site, Kind.PRACTITIONER, name, week);
        }
    }

    private void things(UUID site, Kind kind, String name, int count) {
        List<WeeklyHours> week =
                WEEKDAYS.stream().map(day -> new WeeklyHours(day, OPENS, CLOSES)).toList();
        for (int number = 1; number <= count; number++) {
            add(site, kind, name + " " + number, week);
        }
    }

    private void add(UUID site, Kind kind, String name, List<WeeklyHours> week) {
        UUID id = ids.next();
        places.put(new Resource(id, site, kind, name));
        places.putHours(id, week);
    }
}
