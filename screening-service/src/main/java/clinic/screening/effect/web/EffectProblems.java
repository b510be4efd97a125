package clinic.screening.effect.web;

import clinic.common.web.Problem;
import clinic.screening.effect.EffectReply;
import java.time.Instant;

/// How an effect check that is not taken is told.
final class EffectProblems {
    private EffectProblems() {}

    static EffectReply.Recorded recorded(EffectReply reply) {
        return switch (reply) {
            case EffectReply.Recorded recorded -> recorded;
            case EffectReply.NotThere _ -> throw Problem.notFound("effect check");
            case EffectReply.NotDueYet(Instant opensAt) ->
                    throw Problem.conflict("not-due-yet", "This check is asked later.")
                            .with("opensAt", opensAt);
            case EffectReply.AlreadyRecorded _ ->
                    throw Problem.conflict(
                            "already-submitted", "This check has been answered already.");
            case EffectReply.Over _ ->
                    throw Problem.conflict(
                            "effect-check-over", "This check is not asked any more.");
        };
    }
}
