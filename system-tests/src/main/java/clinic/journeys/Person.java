package clinic.journeys;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// A made-up patient.
public record Person(
        String givenName,
        String familyName,
        LocalDate birthDate,
        String email,
        String timeZone,
        String locale) {
    private static final List<String> GIVEN =
            List.of(
                    "Ada", "Bruno", "Carla", "Dan", "Elif", "Finn", "Greta", "Hugo", "Ines",
                    "Jonas", "Kira", "Luis");
    private static final List<String> FAMILY =
            List.of(
                    "Alder", "Birch", "Cedar", "Damson", "Elm", "Fir", "Gorse", "Hazel", "Ivy",
                    "Juniper", "Larch");

    /// @param run keeps the people of two runs apart
    static Person any(Random random, String run, int number) {
        return new Person(
                GIVEN.get(random.nextInt(GIVEN.size())),
                FAMILY.get(random.nextInt(FAMILY.size())) + "-" + letters(run + number),
                LocalDate.of(1945, 1, 1).plusDays(random.nextInt(20_000)),
                "patient-" + run + "-" + number + "@example.org",
                random.nextInt(4) == 0 ? "Europe/Berlin" : "America/New_York",
                random.nextInt(5) == 0 ? "es" : "en");
    }

    /// Digits as letters, as a name has none.
    private static String letters(String digits) {
        var text = new StringBuilder();
        digits.chars().forEach(digit -> text.append((char) ('a' + Math.floorMod(digit - '0', 26))));
        return text.toString();
    }

    Map<String, Object> asRequest() {
        return Map.of(
                "givenName", givenName,
                "familyName", familyName,
                "birthDate", birthDate.toString(),
                "email", email,
                "timeZone", timeZone,
                "locale", locale,
                "channels", List.of("EMAIL"),
                "confirmDuplicate", true);
    }
}
