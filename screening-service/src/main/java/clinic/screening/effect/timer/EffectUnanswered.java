package clinic.screening.effect.timer;

import clinic.common.duework.Due;
import clinic.common.duework.DueAction;
import clinic.screening.effect.EffectDesk;
import java.util.UUID;

/// Asks staff to call where a check stays unanswered.
record EffectUnanswered(EffectDesk desk, int day) implements DueAction {

    @Override
    public String kind() {
        return EffectDesk.unanswered(day);
    }

    @Override
    public void fire(Due due) {
        desk.unanswered(UUID.fromString(due.subject()), day);
    }
}
