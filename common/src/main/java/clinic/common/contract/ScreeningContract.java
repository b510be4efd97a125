package clinic.common.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the screening service tells on `clinic.screenings.v1`: outcomes, dates and policy versions.
/// Answers, findings and reasons never leave its schema.
public sealed interface ScreeningContract extends ContractEvent {

    UUID bookingId();

    UUID patientId();

    @Override
    default UUID key() {
        return bookingId();
    }

    /// The patient can answer now.
    ///
    /// @param answerBy when staff will be asked to call
    record Opened(
            UUID bookingId, UUID patientId, UUID screeningId, ScreeningPass pass, Instant answerBy)
            implements ScreeningContract {}

    /// @param answeredAt how old the answers are on a later day is counted from here
    record Cleared(
            UUID bookingId,
            UUID patientId,
            UUID screeningId,
            ScreeningPass pass,
            String policyVersion,
            Instant answeredAt)
            implements ScreeningContract {}

    /// @param decideBy when the doctor should have decided
    /// @param callPatient true where the doctor needs to talk with the patient before the visit
    record Referred(
            UUID bookingId,
            UUID patientId,
            UUID screeningId,
            ScreeningPass pass,
            String policyVersion,
            UUID reviewId,
            boolean urgent,
            Instant decideBy,
            boolean callPatient)
            implements ScreeningContract {}

    /// @param earliestDate the first possible day at the site; absent while nobody knows. A later
    ///     event of this type for a booking that is already deferred makes its date known
    record Deferred(
            UUID bookingId,
            UUID patientId,
            UUID screeningId,
            ScreeningPass pass,
            String policyVersion,
            @Nullable LocalDate earliestDate)
            implements ScreeningContract {}

    /// The doctor finds the injection not suitable.
    record Declined(UUID bookingId, UUID patientId, UUID reviewId) implements ScreeningContract {}

    record VitalsAccepted(UUID bookingId, UUID patientId, String policyVersion)
            implements ScreeningContract {}

    /// @param day 7 or 10, counted from the discharge
    record EffectRecorded(UUID bookingId, UUID patientId, UUID effectCheckId, int day)
            implements ScreeningContract {}

    /// @param acknowledgeBy when somebody must have taken it
    record RedFlagRaised(
            UUID bookingId, UUID patientId, UUID flagId, Urgency urgency, Instant acknowledgeBy)
            implements ScreeningContract {}

    enum Urgency {
        URGENT,
        SAME_DAY
    }

    /// Something a person must do. What it is about is read where it was raised.
    record TaskRaised(
            UUID bookingId,
            UUID patientId,
            UUID taskId,
            TaskKind kind,
            TaskFor taskFor,
            boolean urgent,
            Instant dueBy)
            implements ScreeningContract {}

    enum TaskKind {
        CALL_PATIENT,
        DOCTOR_TO_LOOK,
        ASK_PATIENT_AGAIN
    }

    enum TaskFor {
        FRONT_DESK,
        CLINICIAN
    }

    /// The task has settled itself where it was raised.
    record TaskSettled(UUID bookingId, UUID patientId, UUID taskId) implements ScreeningContract {}
}
