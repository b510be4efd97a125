package clinic.system;

import java.util.Map;

/// What a healthy patient answers on the screening page.
final class Answers {
    static final Map<String, String> HEALTHY =
            Map.ofEntries(
                    Map.entry("R01.infection", "NO"),
                    Map.entry("R02.onAntibiotic", "NO"),
                    Map.entry("R03.woundOrBurn", "NO"),
                    Map.entry("R04.surgery", "NONE"),
                    Map.entry("R05.vaccine", "NO"),
                    Map.entry("R07.diabetic", "NO"),
                    Map.entry("R08.steroidBefore", "NO"),
                    Map.entry("R10.bloodThinner", "NO"),
                    Map.entry("R11.pregnancy", "NO"),
                    Map.entry("R12.allergy", "NO"),
                    Map.entry("R15.fainting", "NO"),
                    Map.entry("R17.bleedingDisorder", "NO"),
                    Map.entry("BASELINE.nrs", "6"));

    private Answers() {}
}
