package clinic.booking.worklist;

/// Why there is something to do. The words tell staff what, and never why it is so.
public enum WorklistKind {
    SCREENING_UNANSWERED("Call the patient: the screening questions are not answered."),
    DRIVER_UNNAMED("Call the patient: nobody is named who drives them home."),
    REVIEW_WAITING("Decide the review: the patient is waiting for it.", WorklistRole.CLINICIAN),
    NO_DATE("The visit is put off and no date is known yet."),
    DEFERRED_OFTEN("Put off several times: choose the next time with the patient."),
    NO_SLOT_FOUND("No free slot was found: choose a time with the patient."),
    VISIT_TIME_PASSED("The time of the visit has passed and the booking was not ready."),
    RECOVERY_OVERRUN("The recovery bay is needed: look after the patient.", WorklistRole.CLINICIAN),
    CALL_PATIENT("Call the patient."),
    DOCTOR_TO_LOOK("Look at this patient's answers.", WorklistRole.CLINICIAN),
    ASK_PATIENT_AGAIN("Ask the patient again whether the visit is possible now."),
    RED_FLAG("The patient reports a warning sign: take it now.", WorklistRole.CLINICIAN),
    MESSAGE_FAILED("Call the patient: a message could not be delivered."),
    NO_CHANNEL("Call the patient: there is no way to send them a message."),
    OPTED_OUT("Call the patient: they want no more messages."),
    WANTS_TO_RESCHEDULE("Call the patient: they want another time.");

    private final String what;
    private final WorklistRole role;

    WorklistKind(String what) {
        this(what, WorklistRole.FRONT_DESK);
    }

    WorklistKind(String what, WorklistRole role) {
        this.what = what;
        this.role = role;
    }

    public String what() {
        return what;
    }

    public WorklistRole role() {
        return role;
    }
}
