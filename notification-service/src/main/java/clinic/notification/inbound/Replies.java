package clinic.notification.inbound;

import clinic.common.contract.NotificationContract;
import clinic.common.contract.NotificationContract.Reply;
import clinic.notification.announcing.Announcements;
import clinic.notification.message.domain.Course;
import clinic.notification.message.domain.Visit;
import clinic.notification.patient.Patient;
import clinic.notification.patient.Patients;
import clinic.notification.preferences.OptingOut;
import clinic.notification.visit.Visits;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What a patient's text does. A number may belong to several patients, a family for instance: STOP
/// is said for all of them, C and R for the visit that comes first.
@Service
class Replies {
    private static final Logger LOG = LoggerFactory.getLogger(Replies.class);

    private final Patients patients;
    private final Visits visits;
    private final OptingOut optingOut;
    private final Announcements announcements;
    private final JdbcClient jdbc;
    private final Clock clock;

    Replies(
            Patients patients,
            Visits visits,
            OptingOut optingOut,
            Announcements announcements,
            JdbcClient jdbc,
            Clock clock) {
        this.patients = patients;
        this.visits = visits;
        this.optingOut = optingOut;
        this.announcements = announcements;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @param messageId the provider's; the same one again does nothing
    /// @param phone in E.164 form
    @Transactional
    void take(String messageId, String phone, Word word) {
        if (!isNew(messageId)) {
            return;
        }
        List<Patient> from = patients.byPhone(phone);
        switch (word) {
            case STOP -> from.forEach(this::stop);
            case CONFIRM -> reply(from, Reply.CONFIRM);
            case RESCHEDULE -> reply(from, Reply.RESCHEDULE);
            case OTHER -> LOG.info("a text said nothing we know");
        }
    }

    private boolean isNew(String messageId) {
        return jdbc.sql("insert into inbound_sms values (:id, :at) on conflict do nothing")
                        .param("id", messageId)
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private void stop(Patient patient) {
        optingOut.stop(
                patient.id(), nextVisit(List.of(patient)).map(Visit::bookingId).orElse(null));
    }

    private void reply(List<Patient> from, Reply reply) {
        nextVisit(from)
                .ifPresentOrElse(
                        visit -> {
                            announcements.tell(
                                    new NotificationContract.Replied(
                                            visit.bookingId(), visit.patientId(), reply));
                            LOG.info(
                                    "booking {}: the patient replied {}", visit.bookingId(), reply);
                        },
                        () -> LOG.info("a reply came from a number that expects no visit"));
    }

    private Optional<Visit> nextVisit(List<Patient> from) {
        Instant now = clock.instant();
        return from.stream()
                .flatMap(patient -> visits.ofPatient(patient.id()).stream())
                .filter(visit -> visit.course() instanceof Course.Ahead)
                .filter(visit -> visit.slot().start().isAfter(now))
                .min(Comparator.comparing(visit -> visit.slot().start()));
    }
}
