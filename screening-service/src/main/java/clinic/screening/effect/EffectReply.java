package clinic.screening.effect;

import clinic.common.contract.ScreeningContract.Urgency;
import clinic.screening.effect.domain.Effect;
import java.time.Instant;
import java.util.Optional;

/// What became of the answers to an effect check.
public sealed interface EffectReply {

    /// @param effect at day 10, for clinicians
    /// @param redFlag how soon somebody must see what the patient told
    record Recorded(int day, Optional<Effect> effect, Optional<Urgency> redFlag)
            implements EffectReply {}

    record NotThere() implements EffectReply {}

    record NotDueYet(Instant opensAt) implements EffectReply {}

    record AlreadyRecorded() implements EffectReply {}

    /// The booking is closed, or the later check has been answered.
    record Over() implements EffectReply {}
}
