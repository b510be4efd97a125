package clinic.screening.aftercare.domain;

import java.util.ArrayList;
import java.util.List;

/// What a patient reads on the days after the visit. Of the domain's message table; about medicines
/// it says only whom to ask.
public final class DailyAdvice {
    private static final int FIRST_SUGAR_DAY = 1;
    private static final int LAST_SUGAR_DAY = 3;

    private DailyAdvice() {}

    /// @param day days since the discharge, 0 on the day itself
    /// @param watchSugar true for a patient with diabetes who got a steroid
    public static List<String> on(int day, boolean watchSugar) {
        List<String> advice = new ArrayList<>(ofDay(day));
        if (watchSugar && day >= FIRST_SUGAR_DAY && day <= LAST_SUGAR_DAY) {
            advice.add("Check your blood sugar more often today. It can be higher for a few days.");
        }
        return advice;
    }

    private static List<String> ofDay(int day) {
        return switch (day) {
            case 0 -> List.of("Rest today.", "Do not drive today. Let your driver take you home.");
            case 1 ->
                    List.of(
                            "Take it easy today. Some soreness is normal.",
                            "Tell us below how you feel.");
            case 2 -> active("Do about a quarter to a half of what you usually do (25–50 %).");
            case 3 -> active("Do about a half to three quarters of what you usually do (50–75 %).");
            default -> active("Do as much as feels fine to you.");
        };
    }

    private static List<String> active(String amount) {
        return List.of(
                amount,
                "Your usual pain medicine goes on. Talk with your family doctor before you change anything.",
                "Go on with exercise and physiotherapy, little by little.");
    }
}
