package clinic.notification.text;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The languages letters are written in. To add one, add its file under `messages/` and its name
/// here.
@Component
public final class Languages {
    public static final List<String> ALL = List.of("en", "es");

    private final Map<String, Texts> texts =
            ALL.stream()
                    .map(Locale::of)
                    .map(Texts::in)
                    .collect(toMap(of -> of.language().getLanguage(), Function.identity()));

    /// English where the patient's language is none of ours.
    Texts of(Locale patient) {
        return Stream.of(patient.getLanguage(), "en")
                .filter(texts::containsKey)
                .map(texts::get)
                .findFirst()
                .orElseThrow();
    }

    /// How dates are written: in the language of the text, with the habits of the patient's
    /// country.
    static Locale dates(Texts texts, Locale patient) {
        return new Locale.Builder()
                .setLocale(texts.language())
                .setRegion(patient.getCountry())
                .build();
    }
}
