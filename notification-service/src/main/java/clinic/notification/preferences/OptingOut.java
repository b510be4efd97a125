package clinic.notification.preferences;

import clinic.common.contract.NotificationContract;
import clinic.notification.announcing.Announcements;
import clinic.notification.message.MessageDesk;
import clinic.notification.message.domain.Verdict.Why;
import clinic.notification.patient.Patients;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// STOP: nothing is written to this patient any more, and the booking service puts a call on the
/// worklist.
@Service
public class OptingOut {
    private static final Logger LOG = LoggerFactory.getLogger(OptingOut.class);

    private final Patients patients;
    private final MessageDesk desk;
    private final Announcements announcements;
    private final Clock clock;

    OptingOut(Patients patients, MessageDesk desk, Announcements announcements, Clock clock) {
        this.patients = patients;
        this.desk = desk;
        this.announcements = announcements;
        this.clock = clock;
    }

    /// Saying it twice tells it once.
    ///
    /// @param bookingId the booking whose message led to it, where there was one
    @Transactional
    public void stop(UUID patientId, @Nullable UUID bookingId) {
        if (patients.stop(patientId, clock.instant())) {
            desk.dropAllOfPatient(patientId, Why.OPTED_OUT);
            announcements.tell(new NotificationContract.OptedOut(bookingId, patientId));
            LOG.info("booking {}: the patient wants no messages", bookingId);
        }
    }
}
