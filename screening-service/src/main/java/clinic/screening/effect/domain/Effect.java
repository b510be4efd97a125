package clinic.screening.effect.domain;

import clinic.screening.policy.domain.Limit;
import clinic.screening.policy.domain.Policy;

/// How much the pain has changed, by the classes of IMMPACT.
public enum Effect {
    SUBSTANTIAL("Much less pain"),
    MODERATE("Less pain"),
    MINIMAL("A little less pain"),
    NONE("No change"),
    WORSE("More pain");

    private final String text;

    Effect(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }

    public boolean responder() {
        return this == SUBSTANTIAL || this == MODERATE;
    }

    /// @param before pain before the visit, 0–10. 0 has no percentage: then only more pain counts
    /// @param after pain at day 10, 0–10
    public static Effect of(Policy policy, int before, int after) {
        if (after > before) {
            return WORSE;
        }
        if (before == 0) {
            return NONE;
        }
        int less = (before - after) * 100;
        if (less >= policy.whole(Limit.EFFECT_SUBSTANTIAL_FROM) * before) {
            return SUBSTANTIAL;
        }
        if (less >= policy.whole(Limit.EFFECT_MODERATE_FROM) * before) {
            return MODERATE;
        }
        return less >= policy.whole(Limit.EFFECT_MINIMAL_FROM) * before ? MINIMAL : NONE;
    }
}
