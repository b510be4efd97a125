package clinic.screening.pass.timer;

import clinic.common.duework.Due;
import clinic.common.duework.DueAction;
import clinic.screening.pass.DueKinds;
import clinic.screening.pass.Rescreening;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Asks staff to call where the re-screen is not answered in time.
@Component
class RescreenUnanswered implements DueAction {
    private final Rescreening rescreening;

    RescreenUnanswered(Rescreening rescreening) {
        this.rescreening = rescreening;
    }

    @Override
    public String kind() {
        return DueKinds.RESCREEN_UNANSWERED;
    }

    @Override
    public void fire(Due due) {
        rescreening.rescreenUnanswered(UUID.fromString(due.subject()));
    }
}
