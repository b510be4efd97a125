package clinic.booking.patient.web;

import clinic.booking.patient.Patient;
import clinic.common.contract.Channel;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A patient as programs see them.
///
/// @param phone in E.164 form
record PatientBody(
        UUID id,
        String givenName,
        String familyName,
        LocalDate birthDate,
        @Nullable String phone,
        @Nullable String email,
        String timeZone,
        String locale,
        List<Channel> channels) {

    static PatientBody of(Patient patient) {
        return new PatientBody(
                patient.id(),
                patient.givenName(),
                patient.familyName(),
                patient.birthDate(),
                patient.phone(),
                patient.email(),
                patient.timeZone().getId(),
                patient.locale().toLanguageTag(),
                patient.channels());
    }

    /// As much as it takes to tell two people apart.
    record Match(UUID id, String givenName, String familyName, LocalDate birthDate) {
        static Match of(Patient patient) {
            return new Match(
                    patient.id(), patient.givenName(), patient.familyName(), patient.birthDate());
        }
    }
}
