package clinic.booking.booking;

import clinic.booking.booking.domain.Booking;
import clinic.booking.patient.Driver;
import clinic.booking.patient.Patient;
import clinic.booking.worklist.WorklistEntry;
import java.util.List;
import java.util.Optional;

/// All there is to see of one booking.
///
/// @param patient empty where the patient was erased
public record BookingView(
        Booking booking,
        Optional<Patient> patient,
        Optional<Driver> driver,
        List<WorklistEntry> worklist,
        List<TimelineEntry> timeline) {

    public List<WorklistEntry> openWork() {
        return worklist.stream().filter(entry -> entry.done() == null).toList();
    }
}
