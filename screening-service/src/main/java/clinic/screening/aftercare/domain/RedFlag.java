package clinic.screening.aftercare.domain;

import clinic.common.contract.ScreeningContract.Urgency;
import java.util.Collection;
import java.util.Optional;

/// What must not wait after an injection.
public enum RedFlag {
    TROUBLE_BREATHING(Urgency.URGENT, "I have trouble breathing"),
    CHEST_PAIN(Urgency.URGENT, "My chest hurts"),
    THROAT_OR_FACE_SWELLING(Urgency.URGENT, "My throat or my face is swelling"),
    FAINTING(Urgency.URGENT, "I fainted, or I feel I will faint"),
    TROUBLE_SWALLOWING_OR_SPEAKING(Urgency.URGENT, "I have trouble swallowing or speaking"),
    FEVER(Urgency.SAME_DAY, "I have a fever"),
    REDNESS(Urgency.SAME_DAY, "The place is getting red"),
    DISCHARGE(Urgency.SAME_DAY, "Fluid or pus comes out of the place"),
    BLEEDING(Urgency.SAME_DAY, "The place is bleeding"),
    NEW_NUMBNESS_OR_WEAKNESS(Urgency.SAME_DAY, "A part of my body is newly numb or weak"),
    WORSE_PAIN(Urgency.SAME_DAY, "The pain is getting worse");

    private final Urgency urgency;
    private final String label;

    RedFlag(Urgency urgency, String label) {
        this.urgency = urgency;
        this.label = label;
    }

    public Urgency urgency() {
        return urgency;
    }

    /// As the patient reads it.
    public String label() {
        return label;
    }

    /// The most urgent of them; empty where there is none.
    public static Optional<Urgency> urgency(Collection<RedFlag> flags) {
        return flags.stream().map(RedFlag::urgency).min(Urgency::compareTo);
    }
}
