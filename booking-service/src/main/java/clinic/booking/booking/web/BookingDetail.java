package clinic.booking.booking.web;

import clinic.booking.booking.domain.Stage;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// All that the page of one booking shows.
///
/// @param slot absent where the slot was given back
record BookingDetail(
        UUID id,
        long version,
        UUID patientId,
        String patient,
        Stage stage,
        String stageName,
        @Nullable Place slot,
        String plan,
        String regions,
        @Nullable String driverName,
        @Nullable String driverPhone,
        @Nullable LocalDate deferredUntil,
        int deferrals,
        NextStep next,
        PossibleSteps steps,
        List<Work> work,
        List<Line> timeline) {

    record Place(
            ZonedDateTime start,
            ZonedDateTime end,
            ZonedDateTime recoveryEnd,
            String site,
            String practitioner,
            String room,
            String bay,
            @Nullable String device) {}

    record Work(UUID id, String what, boolean urgent, ZonedDateTime dueBy) {}

    record Line(ZonedDateTime at, String what, String by, String service) {}
}
