package clinic.notification.message.domain;

import java.util.Set;

/// What is known of a booking's screening here: never an answer, only what is still asked.
///
/// @param open the pass the patient can answer now
/// @param callOpen true while the doctor needs to talk with the patient
/// @param effectDays the effect checks that are answered, 7 and 10
public record Screening(OpenPass open, boolean callOpen, Set<Integer> effectDays) {

    public static final Screening UNHEARD = new Screening(OpenPass.NONE, false, Set.of());

    public Screening {
        effectDays = Set.copyOf(effectDays);
    }

    public enum OpenPass {
        NONE,
        BOOKING,
        RESCREEN,
        ASK_AGAIN
    }
}
