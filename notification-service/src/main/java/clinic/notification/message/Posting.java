package clinic.notification.message;

import clinic.common.duework.DueWork;
import clinic.notification.message.StoredMessage.State;
import clinic.notification.message.domain.Facts;
import clinic.notification.message.domain.Firing;
import clinic.notification.message.domain.Verdict;
import clinic.notification.message.domain.Visit;
import clinic.notification.patient.Patient;
import clinic.notification.patient.Patients;
import clinic.notification.text.Letter;
import clinic.notification.text.LetterWriter;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// A message's time has come: look again, then write the letter and queue it. It is handed over by
/// a sender after the commit, so no transaction is open while a provider takes its time.
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Posting {
    private static final Logger LOG = LoggerFactory.getLogger(Posting.class);

    /// Letters wait; published inside the transaction that queued them.
    public record LettersWait() {}

    private final Messages messages;
    private final Outgoing outgoing;
    private final MessageDesk desk;
    private final CurrentFacts facts;
    private final Patients patients;
    private final LetterWriter writer;
    private final Firing firing;
    private final DueWork dueWork;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Posting(
            Messages messages,
            Outgoing outgoing,
            MessageDesk desk,
            CurrentFacts facts,
            Patients patients,
            LetterWriter writer,
            Firing firing,
            DueWork dueWork,
            ApplicationEventPublisher events,
            Clock clock) {
        this.messages = messages;
        this.outgoing = outgoing;
        this.desk = desk;
        this.facts = facts;
        this.patients = patients;
        this.writer = writer;
        this.firing = firing;
        this.dueWork = dueWork;
        this.events = events;
        this.clock = clock;
    }

    /// The patient is locked first, so that two messages never both take the last place under a
    /// cap.
    public void post(UUID messageId) {
        messages.find(messageId)
                .flatMap(
                        found -> {
                            patients.lock(found.patientId());
                            return messages.lock(messageId);
                        })
                .filter(message -> message.state() == State.PLANNED)
                .ifPresent(this::post);
    }

    /// What holds for a letter that waited for its provider: it may have become too late meanwhile.
    public Verdict lookAgain(StoredMessage message, Instant now) {
        return firing.decide(message.plan(), facts.about(message, now), now);
    }

    private void post(StoredMessage message) {
        Instant now = clock.instant();
        Facts known = facts.about(message, now);
        switch (firing.decide(message.plan(), known, now)) {
            case Verdict.Send _ -> queue(message, known, now);
            case Verdict.Postpone later -> {
                messages.postpone(message.id(), later.until(), later.why());
                dueWork.set(message.id().toString(), MessageDesk.DUE, later.until());
            }
            case Verdict.Skip skip -> {
                desk.skip(message, skip.why());
                LOG.info(
                        "booking {}: {} is not sent, {}",
                        message.bookingId(),
                        message.plan().kind(),
                        skip.why());
            }
        }
    }

    private void queue(StoredMessage message, Facts known, Instant now) {
        Visit visit = known.visit().orElseThrow();
        Patient patient = patients.find(message.patientId()).orElseThrow();
        List<Letter> letters =
                writer.write(
                        new LetterWriter.Order(
                                message.id(),
                                message.plan().kind(),
                                visit,
                                known.screening(),
                                patient,
                                patients.driver(visit.bookingId()).orElse(null),
                                now));
        messages.queued(message.id(), message.id().toString());
        outgoing.add(message.id(), letters, now);
        events.publishEvent(new LettersWait());
    }
}
