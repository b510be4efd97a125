package clinic.booking.worklist.web;

import clinic.booking.calendar.Site;
import clinic.booking.calendar.Sites;
import clinic.booking.patient.Patient;
import clinic.booking.patient.Patients;
import clinic.booking.worklist.Worklist;
import clinic.booking.worklist.WorklistEntry;
import clinic.booking.worklist.WorklistRole;
import clinic.common.security.Caller;
import clinic.common.security.Callers;
import clinic.common.security.Role;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The open worklist as pages show it to the caller: clinicians see theirs, the front desk its own,
/// and who is both, both.
@Component
public class WorklistViews {

    /// @param bookingId absent where it is about the patient alone
    public record Line(
            UUID id,
            @Nullable UUID bookingId,
            UUID patientId,
            String patient,
            String what,
            String forWhom,
            boolean urgent,
            boolean late,
            ZonedDateTime dueBy) {}

    private final Worklist worklist;
    private final Patients patients;
    private final Sites sites;
    private final Clock clock;

    WorklistViews(Worklist worklist, Patients patients, Sites sites, Clock clock) {
        this.worklist = worklist;
        this.patients = patients;
        this.sites = sites;
        this.clock = clock;
    }

    public List<Line> open(int limit) {
        ZoneId zone = sites.all().stream().findFirst().map(Site::timeZone).orElse(ZoneId.of("UTC"));
        return worklist.open(role(), null, limit).stream().map(entry -> line(entry, zone)).toList();
    }

    private static @Nullable WorklistRole role() {
        Caller caller = Callers.current();
        boolean both = caller.is(Role.FRONT_DESK) == caller.is(Role.CLINICIAN);
        if (both) {
            return null;
        }
        return caller.is(Role.CLINICIAN) ? WorklistRole.CLINICIAN : WorklistRole.FRONT_DESK;
    }

    private Line line(WorklistEntry entry, ZoneId zone) {
        return new Line(
                entry.id(),
                entry.bookingId(),
                entry.patientId(),
                patients.find(entry.patientId()).map(Patient::name).orElse("erased patient"),
                entry.what(),
                switch (entry.forRole()) {
                    case FRONT_DESK -> "Front desk";
                    case CLINICIAN -> "Clinician";
                },
                entry.urgent(),
                entry.dueBy().isBefore(clock.instant()),
                entry.dueBy().atZone(zone));
    }
}
