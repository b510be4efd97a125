package clinic.screening.pass.timer;

import clinic.common.duework.Due;
import clinic.common.duework.DueAction;
import clinic.screening.pass.DueKinds;
import clinic.screening.pass.Rescreening;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Asks the patient again whether an obstacle without an end date is over.
@Component
class AskAgainDue implements DueAction {
    private final Rescreening rescreening;

    AskAgainDue(Rescreening rescreening) {
        this.rescreening = rescreening;
    }

    @Override
    public String kind() {
        return DueKinds.ASK_AGAIN;
    }

    @Override
    public void fire(Due due) {
        rescreening.askAgain(UUID.fromString(due.subject()));
    }
}
