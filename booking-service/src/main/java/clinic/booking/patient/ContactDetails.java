package clinic.booking.patient;

import clinic.common.contract.Channel;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is said about a patient, checked and in its stored form.
///
/// @param phone in E.164 form
public record ContactDetails(
        String givenName,
        String familyName,
        LocalDate birthDate,
        @Nullable String phone,
        @Nullable String email,
        ZoneId timeZone,
        Locale locale,
        List<Channel> channels) {

    public ContactDetails {
        channels = List.copyOf(channels);
    }

    Patient of(UUID id) {
        return new Patient(
                id, givenName, familyName, birthDate, phone, email, timeZone, locale, channels);
    }
}
