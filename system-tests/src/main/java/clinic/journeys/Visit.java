package clinic.journeys;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// The day of the visit, and who drives.
final class Visit {
    private static final Duration GRACE = Duration.ofMinutes(30);
    private static final Duration RECOVERY = Duration.ofMinutes(16);

    private final Clinic clinic;
    private final Mails mails;
    private boolean withdrawn;
    private boolean refusedForDriver;
    private int highReadings;
    private boolean accepted;
    private Instant finished = Instant.MAX;

    Visit(Clinic clinic, Mails mails) {
        this.clinic = clinic;
        this.mails = mails;
    }

    /// Before the check-in, and the check-in itself.
    boolean prepare(Course course, String stage, JsonNode booking, Instant now) {
        Instant start = Clinic.time(booking.path("slot").path("start"));
        boolean here = !now.isBefore(start.minus(Course.EARLY)) && now.isBefore(start.plus(GRACE));
        return switch (course.script()) {
            case CANCELS -> Cancelling.cancel(clinic, mails, course, booking, now);
            case NO_SHOW -> stage.equals("AWAITING_DRIVER") && named(course, now);
            case DRIVER_WITHDRAWS -> drive(course, stage, now) || (here && checkIn(course, now));
            case NO_DRIVER_NAMED ->
                    here
                            && (stage.equals("CONFIRMED")
                                    ? checkIn(course, now)
                                    : withoutDriver(course, now));
            case CLEAR,
                    WARFARIN_WITH_PLAN,
                    VACCINE_FIVE_DAYS_AGO,
                    INFECTION_WITHOUT_DATE,
                    DECLINED_BY_DOCTOR,
                    PRESSURE_TOO_HIGH,
                    RED_FLAG_ON_DAY_ONE,
                    EFFECT_UNANSWERED ->
                    here && (stage.equals("CONFIRMED") ? checkIn(course, now) : named(course, now));
        };
    }

    private boolean drive(Course course, String stage, Instant now) {
        if (stage.equals("CONFIRMED") && !withdrawn) {
            clinic.order(course.bookingId(), "driver-withdrawn", Map.of()).expected();
            withdrawn = true;
            course.story().did(now, "the driver withdrew");
            return true;
        }
        if (stage.equals("AWAITING_DRIVER")) {
            if (withdrawn) {
                course.story().fact("awaited another driver", "yes");
            }
            return named(course, now);
        }
        return false;
    }

    private boolean named(Course course, Instant now) {
        var driver = withdrawn ? Driving.another() : Driving.driver();
        clinic.order(course.bookingId(), "driver", driver).expected();
        course.story().did(now, "driver named at the desk");
        return true;
    }

    /// The desk tries to check in, is refused, finds the entry on the worklist, and asks for a
    /// name.
    private boolean withoutDriver(Course course, Instant now) {
        if (!refusedForDriver) {
            Answer refused = clinic.order(course.bookingId(), "check-in", Map.of());
            course.story().fact("check-in without driver", Integer.toString(refused.status()));
            course.story().fact("worklist", clinic.worklist(course.bookingId()).toString());
            refusedForDriver = true;
        }
        return named(course, now);
    }

    private boolean checkIn(Course course, Instant now) {
        clinic.order(course.bookingId(), "check-in", Map.of()).expected();
        accepted = false;
        course.story().did(now, "checked in");
        return true;
    }

    boolean attend(Course course, String stage, Instant now) {
        String id = course.bookingId();
        return switch (stage) {
            case "CHECKED_IN" -> accepted ? start(course, now) : measure(course, now);
            case "IN_PROCEDURE" -> {
                clinic.treat(id, "finish", Map.of()).expected();
                finished = now;
                course.story().did(now, "procedure finished");
                yield true;
            }
            default -> {
                if (finished.equals(Instant.MAX)) {
                    finished = now;
                }
                if (now.isBefore(finished.plus(RECOVERY))) {
                    yield false;
                }
                clinic.treat(
                                id,
                                "discharge",
                                Map.of("driverPresent", true, "instructionsGiven", true))
                        .expected();
                course.story().did(now, "discharged");
                course.story().fact("discharged", now.toString());
                yield true;
            }
        };
    }

    private boolean start(Course course, Instant now) {
        clinic.treat(course.bookingId(), "start", Map.of()).expected();
        course.story().did(now, "procedure started");
        return true;
    }

    private boolean measure(Course course, Instant now) {
        boolean high = course.script() == Script.PRESSURE_TOO_HIGH && highReadings < 2;
        var reading =
                high
                        ? Map.of("systolic", 190, "diastolic", 100)
                        : Map.of("systolic", 124, "diastolic", 78);
        String outcome =
                clinic.treat(course.bookingId(), "vitals", reading)
                        .expected()
                        .json()
                        .path("outcome")
                        .asString("");
        accepted = outcome.equals("CLEAR");
        if (high) {
            highReadings++;
            course.story().fact("reading " + highReadings, outcome);
        }
        course.story().did(now, "vitals " + reading + ": " + outcome);
        return true;
    }
}
