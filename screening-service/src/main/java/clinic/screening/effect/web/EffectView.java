package clinic.screening.effect.web;

import clinic.common.security.Callers;
import clinic.common.security.Role;
import clinic.screening.effect.domain.EffectAnswers;
import clinic.screening.effect.domain.EffectCheck;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An effect check as programs read it. What was answered is for clinicians only.
///
/// @param state WAITING, OPEN or RECORDED
/// @param response at day 10: SUBSTANTIAL, MODERATE, MINIMAL, NONE or WORSE
record EffectView(
        UUID id,
        int day,
        String state,
        Instant opensAt,
        @Nullable Instant recordedAt,
        @Nullable Integer baseline,
        @Nullable Integer nrs,
        @Nullable BigDecimal pegMean,
        @Nullable Integer pgic,
        @Nullable String response,
        @Nullable Boolean responder,
        @Nullable String note) {

    static EffectView of(EffectCheck check, Instant now) {
        return switch (check.phase()) {
            case EffectCheck.Waiting _ -> bare(check, check.due(now) ? "OPEN" : "WAITING", null);
            case EffectCheck.Recorded recorded ->
                    Callers.current().is(Role.CLINICIAN)
                            ? full(check, recorded)
                            : bare(check, "RECORDED", recorded.at());
        };
    }

    private static EffectView bare(EffectCheck check, String state, @Nullable Instant at) {
        return new EffectView(
                check.id(),
                check.day(),
                state,
                check.opensAt(),
                at,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static EffectView full(EffectCheck check, EffectCheck.Recorded recorded) {
        return new EffectView(
                check.id(),
                check.day(),
                "RECORDED",
                check.opensAt(),
                recorded.at(),
                recorded.baseline().orElse(null),
                recorded.nrs(),
                EffectAnswers.pegMean(recorded.peg()).orElse(null),
                recorded.pgic().orElse(null),
                recorded.effect().map(Enum::name).orElse(null),
                recorded.effect().map(effect -> effect.responder()).orElse(null),
                recorded.note().orElse(null));
    }
}
