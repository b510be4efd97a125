package clinic.notification.message;

import clinic.notification.message.domain.Facts;
import clinic.notification.message.domain.FiringRules;
import clinic.notification.message.domain.MessageClass;
import clinic.notification.message.domain.MessageKind;
import clinic.notification.patient.Patients;
import clinic.notification.visit.Screenings;
import clinic.notification.visit.Visits;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/// Gathers what holds now for a message.
@Component
class CurrentFacts {
    private static final List<MessageKind> ROUTINE =
            Arrays.stream(MessageKind.values())
                    .filter(kind -> kind.messageClass() == MessageClass.ROUTINE)
                    .toList();

    private final Visits visits;
    private final Screenings screenings;
    private final Patients patients;
    private final Messages messages;
    private final FiringRules rules;

    CurrentFacts(
            Visits visits,
            Screenings screenings,
            Patients patients,
            Messages messages,
            FiringRules rules) {
        this.visits = visits;
        this.screenings = screenings;
        this.patients = patients;
        this.messages = messages;
        this.rules = rules;
    }

    Facts about(StoredMessage message, Instant now) {
        return new Facts(
                visits.find(message.bookingId()),
                screenings.of(message.bookingId()),
                patients.recipient(message.patientId()),
                messages.sentSince(
                        message.patientId(),
                        ROUTINE,
                        now.minus(rules.caps().week()),
                        message.id()));
    }
}
