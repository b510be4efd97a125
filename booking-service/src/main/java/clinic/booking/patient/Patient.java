package clinic.booking.patient;

import clinic.common.contract.Channel;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A patient with the contact details.
///
/// @param phone in E.164 form
/// @param channels in the order of preference
public record Patient(
        UUID id,
        String givenName,
        String familyName,
        LocalDate birthDate,
        @Nullable String phone,
        @Nullable String email,
        ZoneId timeZone,
        Locale locale,
        List<Channel> channels) {

    public Patient {
        channels = List.copyOf(channels);
    }

    public String name() {
        return givenName + " " + familyName;
    }
}
