package clinic.common.contract;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the booking service tells on the compacted topic `clinic.patients.v1`, the only one that
/// bears contact details.
public sealed interface PatientContract extends ContractEvent {

    UUID patientId();

    @Override
    default UUID key() {
        return patientId();
    }

    /// All that is known now; the latest replaces the earlier ones.
    ///
    /// @param phone in E.164 form
    /// @param channels in the patient's order of preference
    /// @param drivers who drives the patient home, per live booking
    record ContactChanged(
            UUID patientId,
            String givenName,
            String familyName,
            LocalDate birthDate,
            @Nullable String phone,
            @Nullable String email,
            ZoneId timeZone,
            Locale locale,
            List<Channel> channels,
            List<NamedDriver> drivers)
            implements PatientContract {

        public ContactChanged {
            channels = List.copyOf(channels);
            drivers = List.copyOf(drivers);
        }
    }

    record NamedDriver(UUID bookingId, String name) {}

    /// Travels as a tombstone: a record with this key and no data.
    record Erased(UUID patientId) implements PatientContract {}
}
