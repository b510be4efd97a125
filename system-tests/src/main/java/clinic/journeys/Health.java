package clinic.journeys;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/// What a patient answers on the screening page: nothing is wrong, but for what the script says.
final class Health {
    static final int PAIN_BEFORE = 6;

    private Health() {}

    static Map<String, String> nothingWrong() {
        var answers = new LinkedHashMap<String, String>();
        answers.put("R01.infection", "NO");
        answers.put("R02.onAntibiotic", "NO");
        answers.put("R03.woundOrBurn", "NO");
        answers.put("R04.surgery", "NONE");
        answers.put("R05.vaccine", "NO");
        answers.put("R07.diabetic", "NO");
        answers.put("R08.steroidBefore", "NO");
        answers.put("R09.botulinumBefore", "NO");
        answers.put("R09.neuromuscularDisease", "NO");
        answers.put("R10.bloodThinner", "NO");
        answers.put("R11.pregnancy", "NO");
        answers.put("R12.allergy", "NO");
        answers.put("R15.fainting", "NO");
        answers.put("R16.copdOrVeryThin", "NO");
        answers.put("R17.bleedingDisorder", "NO");
        answers.put("BASELINE.nrs", Integer.toString(PAIN_BEFORE));
        return answers;
    }

    /// @param today where the patient is
    /// @param healed the infection is over
    static Map<String, String> of(
            Script script, LocalDate bookedOn, LocalDate today, boolean healed) {
        Map<String, String> answers = nothingWrong();
        switch (script) {
            case WARFARIN_WITH_PLAN -> {
                answers.put("R10.bloodThinner", "YES");
                answers.put("R10.which", "WARFARIN");
                answers.put("R10.why", "an irregular heartbeat");
                answers.put("R10.inr", "2.4");
                answers.put("R10.inrDate", today.minusDays(2).toString());
            }
            case VACCINE_FIVE_DAYS_AGO -> {
                answers.put("R05.vaccine", "YES");
                answers.put("R05.date", bookedOn.minusDays(5).toString());
            }
            case INFECTION_WITHOUT_DATE -> {
                if (!healed) {
                    answers.put("R01.infection", "YES");
                    answers.put("R01.where", "SITE");
                }
            }
            case DECLINED_BY_DOCTOR -> answers.put("R11.pregnancy", "YES");
            case CLEAR,
                    NO_DRIVER_NAMED,
                    PRESSURE_TOO_HIGH,
                    DRIVER_WITHDRAWS,
                    CANCELS,
                    NO_SHOW,
                    RED_FLAG_ON_DAY_ONE,
                    EFFECT_UNANSWERED -> {
                // nothing is wrong with them
            }
        }
        return answers;
    }
}
