package clinic.booking.booking.messaging;

import clinic.booking.worklist.Worklist;
import clinic.booking.worklist.WorklistKind;
import clinic.booking.worklist.WorklistRole;
import clinic.common.contract.ScreeningContract;
import clinic.common.contract.ScreeningContract.TaskKind;
import clinic.common.contract.ScreeningContract.Urgency;
import org.springframework.stereotype.Component;

/// What screening asks people to do.
@Component
class ScreeningTasks {

    private final Worklist worklist;

    ScreeningTasks(Worklist worklist) {
        this.worklist = worklist;
    }

    void raise(ScreeningContract.RedFlagRaised flag) {
        boolean urgent = flag.urgency() == Urgency.URGENT;
        worklist.raise(
                new Worklist.Task(
                        flag.bookingId(),
                        flag.patientId(),
                        WorklistKind.RED_FLAG,
                        WorklistKind.RED_FLAG.role(),
                        urgent,
                        flag.acknowledgeBy(),
                        urgent
                                ? WorklistKind.RED_FLAG.what()
                                : "The patient reports a warning sign: call today.",
                        flag.flagId()));
    }

    void raise(ScreeningContract.TaskRaised task) {
        WorklistKind kind = kind(task.kind());
        worklist.raise(
                new Worklist.Task(
                        task.bookingId(),
                        task.patientId(),
                        kind,
                        switch (task.taskFor()) {
                            case FRONT_DESK -> WorklistRole.FRONT_DESK;
                            case CLINICIAN -> WorklistRole.CLINICIAN;
                        },
                        task.urgent(),
                        task.dueBy(),
                        kind.what(),
                        task.taskId()));
    }

    void settle(ScreeningContract.TaskSettled task) {
        worklist.settleSource(task.taskId());
    }

    private static WorklistKind kind(TaskKind kind) {
        return switch (kind) {
            case CALL_PATIENT -> WorklistKind.CALL_PATIENT;
            case DOCTOR_TO_LOOK -> WorklistKind.DOCTOR_TO_LOOK;
            case ASK_PATIENT_AGAIN -> WorklistKind.ASK_PATIENT_AGAIN;
        };
    }
}
