package clinic.screening.testing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/// What a healthy patient answers, as JSON and as a form.
public final class Replies {
    private Replies() {}

    /// To the first questions about a visit for the lower back without botulinum.
    public static Map<String, Map<String, Object>> healthy() {
        Map<String, Map<String, Object>> answers = changes();
        answers.put("R12", Map.of("allergy", "NO"));
        answers.put("R15", Map.of("fainting", "NO"));
        answers.put("R17", Map.of("bleedingDisorder", "NO"));
        answers.put("BASELINE", Map.of("nrs", 6));
        return answers;
    }

    /// To what is asked again.
    public static Map<String, Map<String, Object>> changes() {
        Map<String, Map<String, Object>> answers = new TreeMap<>();
        answers.put("R01", Map.of("infection", "NO"));
        answers.put("R02", Map.of("onAntibiotic", "NO"));
        answers.put("R03", Map.of("woundOrBurn", "NO"));
        answers.put("R04", Map.of("surgery", "NONE"));
        answers.put("R05", Map.of("vaccine", "NO"));
        answers.put("R07", Map.of("diabetic", "NO"));
        answers.put("R08", Map.of("steroidBefore", "NO"));
        answers.put("R10", Map.of("bloodThinner", "NO"));
        answers.put("R11", Map.of("pregnancy", "NO"));
        return answers;
    }

    public static Map<String, Object> body(Map<String, Map<String, Object>> answers) {
        return Map.of("answers", answers);
    }

    public static Map<String, String> form(Map<String, Map<String, Object>> answers) {
        Map<String, String> form = new LinkedHashMap<>();
        answers.forEach(
                (rule, fields) ->
                        fields.forEach(
                                (name, value) -> form.put(rule + "." + name, value.toString())));
        return form;
    }
}
