package clinic.screening.task;

import clinic.common.contract.ScreeningContract.TaskFor;
import clinic.common.contract.ScreeningContract.TaskKind;

/// Why a person is asked to do something. Stays here; the others hear the kind only.
public enum TaskAbout {
    RESCREEN_UNANSWERED(TaskKind.CALL_PATIENT, TaskFor.FRONT_DESK),
    ASK_AGAIN(TaskKind.ASK_PATIENT_AGAIN, TaskFor.FRONT_DESK),
    /// A blood thinner was found and the doctor left no plan for it.
    PLAN_MISSING(TaskKind.CALL_PATIENT, TaskFor.CLINICIAN),
    EFFECT_UNANSWERED(TaskKind.CALL_PATIENT, TaskFor.FRONT_DESK),
    EFFECT_SMALL(TaskKind.DOCTOR_TO_LOOK, TaskFor.CLINICIAN);

    private final TaskKind kind;
    private final TaskFor taskFor;

    TaskAbout(TaskKind kind, TaskFor taskFor) {
        this.kind = kind;
        this.taskFor = taskFor;
    }

    /// What a doctor should see stays to be seen after the booking is closed.
    public boolean endsWithBooking() {
        return taskFor == TaskFor.FRONT_DESK;
    }

    TaskKind kind() {
        return kind;
    }

    TaskFor taskFor() {
        return taskFor;
    }
}
