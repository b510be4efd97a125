package clinic.notification.preferences;

import clinic.common.contract.LinkPurpose;
import clinic.common.security.Callers;
import clinic.common.security.PatientScope;
import clinic.common.web.Problem;
import clinic.notification.message.domain.Channel;
import clinic.notification.patient.Patient;
import clinic.notification.text.Languages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The patient's own page behind the link of every mail. GET shows, only POST changes anything.
@Controller
@RequestMapping("/p/preferences")
@PreAuthorize("hasRole('PATIENT')")
class PreferencesPage {
    private final Choosing choosing;

    PreferencesPage(Choosing choosing) {
        this.choosing = choosing;
    }

    /// As posted.
    ///
    /// @param first the channel tried first
    /// @param only true where the other channel must not be used
    record Form(@Nullable Channel first, boolean only, @Nullable String language, boolean stopped) {

        static Form of(Patient patient) {
            List<Channel> channels = patient.prefers();
            return new Form(
                    channels.isEmpty() ? null : channels.getFirst(),
                    channels.size() == 1,
                    patient.speaks().getLanguage(),
                    patient.stopped());
        }

        List<Channel> channels(Channel chosen) {
            List<Channel> channels = new ArrayList<>(List.of(chosen));
            for (Channel other : Channel.values()) {
                if (!only && other != chosen) {
                    channels.add(other);
                }
            }
            return channels;
        }
    }

    @GetMapping
    ModelAndView show() {
        return page(Form.of(patient()), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView choose(
            @RequestParam @Nullable Channel first,
            @RequestParam(defaultValue = "false") boolean only,
            @RequestParam @Nullable String language,
            @RequestParam(defaultValue = "false") boolean stopped) {
        Form form = new Form(first, only, language, stopped);
        if (first == null) {
            return page(form, HttpStatus.UNPROCESSABLE_CONTENT).addObject("firstMissing", true);
        }
        if (language == null || !Languages.ALL.contains(language)) {
            return page(form, HttpStatus.UNPROCESSABLE_CONTENT).addObject("languageMissing", true);
        }
        PatientScope scope = Callers.patient(LinkPurpose.PREFERENCES);
        Locale locale = speaking(language, patient().speaks());
        Patient now =
                choosing.choose(
                                scope.patientId(),
                                new Patient.Chosen(form.channels(first), locale),
                                stopped,
                                scope.bookingId())
                        .orElseThrow(() -> Problem.notFound("patient"));
        return page(Form.of(now), HttpStatus.OK).addObject("saved", true);
    }

    private Patient patient() {
        return choosing.current(Callers.patient(LinkPurpose.PREFERENCES).patientId())
                .orElseThrow(() -> Problem.notFound("patient"));
    }

    private static ModelAndView page(Form form, HttpStatus status) {
        ModelAndView page = new ModelAndView("preferences/page");
        page.setStatus(status);
        return page.addObject("form", form);
    }

    private static Locale speaking(String language, Locale before) {
        return before.getLanguage().equals(language)
                ? before
                : new Locale.Builder().setLanguage(language).setRegion(before.getCountry()).build();
    }
}
