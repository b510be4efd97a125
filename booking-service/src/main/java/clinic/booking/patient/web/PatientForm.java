package clinic.booking.patient.web;

import clinic.booking.patient.Patient;
import clinic.common.contract.Channel;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The fields of a patient's form, as written.
///
/// @param confirmDuplicate sent where a likely duplicate is another person
public record PatientForm(
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable String birthDate,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String timeZone,
        @Nullable String locale,
        @Nullable List<Channel> channels,
        @Nullable Boolean confirmDuplicate) {

    static PatientForm empty() {
        return new PatientForm(
                "", "", "", "", "", "", "en-US", List.of(Channel.EMAIL, Channel.SMS), false);
    }

    static PatientForm of(Patient patient) {
        return new PatientForm(
                patient.givenName(),
                patient.familyName(),
                patient.birthDate().toString(),
                patient.phone(),
                patient.email(),
                patient.timeZone().getId(),
                patient.locale().toLanguageTag(),
                patient.channels(),
                false);
    }

    boolean certain() {
        return Boolean.TRUE.equals(confirmDuplicate);
    }

    PatientRequest request() {
        return new PatientRequest(
                givenName,
                familyName,
                birthDay(),
                phone,
                email,
                timeZone,
                locale,
                channels,
                confirmDuplicate);
    }

    private @Nullable LocalDate birthDay() {
        if (birthDate == null || birthDate.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(birthDate);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
