package clinic.notification.message;

import clinic.common.contract.NotificationContract;
import clinic.common.duework.DueWork;
import clinic.common.id.Ids;
import clinic.notification.announcing.Announcements;
import clinic.notification.announcing.ContractWords;
import clinic.notification.message.StoredMessage.State;
import clinic.notification.message.domain.Happening;
import clinic.notification.message.domain.MessageKind;
import clinic.notification.message.domain.MessagePlan;
import clinic.notification.message.domain.Planning;
import clinic.notification.message.domain.Recipient;
import clinic.notification.message.domain.Verdict.Why;
import clinic.notification.message.domain.Visit;
import clinic.notification.patient.Patients;
import clinic.notification.visit.Screenings;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The one way to plan messages and to drop them. Joins the transaction of the event that is the
/// reason.
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class MessageDesk {
    /// The kind of due work that looks at a message again.
    public static final String DUE = "message";

    private final Messages messages;
    private final Outgoing outgoing;
    private final Patients patients;
    private final Screenings screenings;
    private final Announcements announcements;
    private final DueWork dueWork;
    private final Planning planning;
    private final Ids ids;
    private final Clock clock;

    MessageDesk(
            Messages messages,
            Outgoing outgoing,
            Patients patients,
            Screenings screenings,
            Announcements announcements,
            DueWork dueWork,
            Planning planning,
            Ids ids,
            Clock clock) {
        this.messages = messages;
        this.outgoing = outgoing;
        this.patients = patients;
        this.screenings = screenings;
        this.announcements = announcements;
        this.dueWork = dueWork;
        this.planning = planning;
        this.ids = ids;
        this.clock = clock;
    }

    /// @param cause the event's id: it plans each kind of message once, however often it comes
    public void plan(UUID cause, Happening happening, Visit visit) {
        boolean callOpen = screenings.of(visit.bookingId()).callOpen();
        List<MessagePlan> plans =
                planning.plan(happening, visit, callOpen, zoneOf(visit), clock.instant());
        plans.forEach(plan -> add(cause, visit.bookingId(), visit.patientId(), plan));
    }

    /// News that hang on no slot.
    public void plan(UUID cause, MessageKind kind, UUID bookingId, UUID patientId) {
        add(cause, bookingId, patientId, planning.news(kind, clock.instant()));
    }

    /// The re-screen opened: its message waits no longer, or is planned where it had gone already.
    public void rescreenOpened(UUID cause, Visit visit) {
        List<StoredMessage> planned =
                messages.waitingFor(visit.bookingId()).stream()
                        .filter(message -> message.plan().kind() == MessageKind.RESCREEN)
                        .filter(message -> message.state() == State.PLANNED)
                        .toList();
        if (planned.isEmpty()) {
            plan(cause, new Happening.RescreenOpened(), visit);
        }
        for (StoredMessage message : planned) {
            messages.expedite(message.id(), clock.instant());
            dueWork.set(message.id().toString(), DUE, clock.instant());
        }
    }

    public boolean isWaiting(UUID bookingId, MessageKind kind) {
        return messages.waitingFor(bookingId).stream()
                .anyMatch(message -> message.plan().kind() == kind);
    }

    /// Drops what waits. A letter that is being handed to the provider at this moment still goes.
    public void drop(UUID bookingId, Predicate<MessageKind> which, Why why) {
        messages.waitingFor(bookingId).stream()
                .filter(message -> which.test(message.plan().kind()))
                .forEach(message -> skip(message, why));
    }

    public void dropAllOfPatient(UUID patientId, Why why) {
        messages.waitingForPatient(patientId).forEach(message -> skip(message, why));
    }

    /// Says in the log why a message does not go out.
    public void skip(StoredMessage message, Why why) {
        outgoing.remove(message.id());
        dueWork.drop(message.id().toString(), DUE);
        messages.skipped(message.id(), why);
        announcements.tell(
                new NotificationContract.Skipped(
                        message.bookingId(),
                        message.patientId(),
                        message.id(),
                        message.plan().kind().name(),
                        ContractWords.reason(why)));
    }

    private void add(UUID cause, UUID bookingId, UUID patientId, MessagePlan plan) {
        StoredMessage message =
                new StoredMessage(ids.next(), bookingId, patientId, plan, State.PLANNED);
        if (messages.plan(message, cause, clock.instant())) {
            dueWork.set(message.id().toString(), DUE, plan.due());
            announcements.tell(
                    new NotificationContract.Scheduled(
                            bookingId, patientId, message.id(), plan.kind().name(), plan.due()));
        }
    }

    private ZoneId zoneOf(Visit visit) {
        return patients.recipient(visit.patientId()) instanceof Recipient.Known known
                ? known.zone()
                : visit.slot().place().zone();
    }
}
