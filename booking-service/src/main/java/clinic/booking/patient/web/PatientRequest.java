package clinic.booking.patient.web;

import clinic.common.contract.Channel;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is sent about a patient. For a change, what is left out stays as it is, and an empty phone
/// or email goes.
///
/// @param confirmDuplicate true where a likely duplicate is another person
public record PatientRequest(
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable LocalDate birthDate,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String timeZone,
        @Nullable String locale,
        @Nullable List<Channel> channels,
        @Nullable Boolean confirmDuplicate) {}
