package clinic.screening.pass.timer;

import clinic.common.duework.Due;
import clinic.common.duework.DueAction;
import clinic.screening.pass.DueKinds;
import clinic.screening.pass.Rescreening;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Opens the re-screen some days before the visit.
@Component
class RescreenDue implements DueAction {
    private final Rescreening rescreening;

    RescreenDue(Rescreening rescreening) {
        this.rescreening = rescreening;
    }

    @Override
    public String kind() {
        return DueKinds.RESCREEN;
    }

    @Override
    public void fire(Due due) {
        rescreening.openRescreen(UUID.fromString(due.subject()));
    }
}
