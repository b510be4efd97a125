package clinic.bench.booking;

import clinic.bench.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/// The clinic that every contender finds: two sites with 16 practitioners each, open every day, and
/// 20,000 patients. Its free slots are numbered, so that nobody wants what another one has:
/// neighbours in number lie on different days. An id is a number in 32 digits, so that plain SQL
/// can make it.
final class FullCalendar {
    static final int DAYS = 150;
    static final int PRACTITIONERS = 32;
    static final int A_DAY = 40;
    static final int PATIENTS = 20_000;

    static final long SITE = 1_000_000_000L;
    static final long PRACTITIONER = 2_000_000_000L;
    static final long ROOM = 3_000_000_000L;
    static final long BAY = 4_000_000_000L;
    static final long PATIENT = 5_000_000_000L;

    static final int SITES = 2;
    static final Duration VISIT = Duration.ofMinutes(15);
    private static final Duration OPENS = Duration.ofHours(8);

    /// Midnight of the first day.
    private final Instant first;

    /// @param first midnight, some days ahead
    FullCalendar(Instant first) {
        this.first = first;
    }

    /// One of the slots.
    ///
    /// @param resource which practitioner, room and bay, counted from 0
    record Place(int number, int resource, Instant start) {
        UUID site() {
            return id(SITE + resource % SITES);
        }

        UUID practitioner() {
            return id(PRACTITIONER + resource);
        }

        UUID room() {
            return id(ROOM + resource);
        }

        UUID bay() {
            return id(BAY + resource);
        }

        UUID patient() {
            return id(PATIENT + number % PATIENTS);
        }

        Instant end() {
            return start.plus(VISIT);
        }

        Instant recoveryEnd() {
            return end().plus(VISIT);
        }
    }

    Place place(int number) {
        int day = number % DAYS;
        int rest = number / DAYS;
        int turn = rest / PRACTITIONERS;
        if (turn >= A_DAY) {
            throw new IllegalStateException("the calendar is full");
        }
        return new Place(
                number,
                rest % PRACTITIONERS,
                first.plus(OPENS).plus(Duration.ofDays(day)).plus(VISIT.multipliedBy(turn)));
    }

    /// The same in pgbench's language, from its variable `number`.
    String script() {
        return """
        \\set day :number %% %d
        \\set rest :number / %d
        \\set resource :rest %% %d
        \\set turn :rest / %d
        \\set start %d + :day * 86400 + :turn * %d
        \\set site %d + :resource %% %d
        \\set practitioner %d + :resource
        \\set room %d + :resource
        \\set bay %d + :resource
        \\set patient %d + :number %% %d
        """
                .formatted(
                        DAYS,
                        DAYS,
                        PRACTITIONERS,
                        PRACTITIONERS,
                        first.plus(OPENS).getEpochSecond(),
                        VISIT.toSeconds(),
                        SITE,
                        SITES,
                        PRACTITIONER,
                        ROOM,
                        BAY,
                        PATIENT,
                        PATIENTS);
    }

    static UUID id(long number) {
        String digits = String.format(Locale.ROOT, "%032d", number);
        return UUID.fromString(
                digits.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5"));
    }

    /// Fills the tables of a booking service that has migrated them.
    static void fill(Database database) {
        for (String statement : FILL.split(";\n", -1)) {
            if (!statement.isBlank()) {
                database.jdbc().sql(statement).update();
            }
        }
    }

    private static final String FILL =
            """
            insert into site select lpad((%1$d + s)::text, 32, '0')::uuid, 'Site ' || s, 'Street ' || s, 'UTC', 'US'
            from generate_series(0, %2$d - 1) s;
            insert into resource
            select lpad((base + r)::text, 32, '0')::uuid, lpad((%1$d + r %% %2$d)::text, 32, '0')::uuid, kind, kind || r
            from generate_series(0, %3$d - 1) r,
                 (values (%4$d, 'PRACTITIONER'), (%5$d, 'ROOM'), (%6$d, 'RECOVERY_BAY')) k(base, kind);
            insert into weekly_hours
            select id, day, '08:00', '19:00' from resource, generate_series(1, 7) day;
            insert into patient
            select lpad((%7$d + p)::text, 32, '0')::uuid, 1, null from generate_series(0, %8$d - 1) p;
            insert into patient_contact
            select id, 'Pat', 'Patient', '1970-02-03', '+12125550142', id || '@example.org', 'UTC', 'en-US', '{EMAIL}'
            from patient;
            """
                    .formatted(
                            SITE, SITES, PRACTITIONERS, PRACTITIONER, ROOM, BAY, PATIENT, PATIENTS);
}
