package clinic.notification.preferences;

import clinic.common.web.Problem;
import clinic.notification.message.domain.Channel;
import clinic.notification.patient.Patient;
import clinic.notification.text.Languages;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// A patient's preferences for programs.
@RestController
@PreAuthorize("hasRole('FRONT_DESK')")
class PreferencesApi {
    private final Choosing choosing;

    PreferencesApi(Choosing choosing) {
        this.choosing = choosing;
    }

    /// @param channels in order of preference
    /// @param locale a BCP 47 tag, `es-US`
    /// @param stopped true where nothing is to be sent
    record Preferences(
            @NotEmpty(message = "Name at least one channel.") List<@NotNull Channel> channels,
            @NotNull(message = "Name a language.") String locale,
            @NotNull(message = "Say true or false.") Boolean stopped) {

        static Preferences of(Patient patient) {
            return new Preferences(
                    patient.prefers(), patient.speaks().toLanguageTag(), patient.stopped());
        }
    }

    @GetMapping("/api/patients/{id}/preferences")
    Preferences preferences(@PathVariable UUID id) {
        return choosing.current(id)
                .map(Preferences::of)
                .orElseThrow(() -> Problem.notFound("patient"));
    }

    @PutMapping("/api/patients/{id}/preferences")
    Preferences choose(@PathVariable UUID id, @Valid @RequestBody Preferences wanted) {
        if (wanted.channels().stream().distinct().count() < wanted.channels().size()) {
            throw Problem.field("channels", "Name each channel once.");
        }
        Locale locale = Locale.forLanguageTag(wanted.locale());
        if (!Languages.ALL.contains(locale.getLanguage())) {
            throw Problem.field(
                    "locale", "We write in these languages: " + String.join(", ", Languages.ALL));
        }
        return choosing.choose(
                        id, new Patient.Chosen(wanted.channels(), locale), wanted.stopped(), null)
                .map(Preferences::of)
                .orElseThrow(() -> Problem.notFound("patient"));
    }
}
