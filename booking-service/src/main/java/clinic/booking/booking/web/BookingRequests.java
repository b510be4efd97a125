package clinic.booking.booking.web;

import clinic.booking.booking.domain.BodyRegion;
import clinic.booking.booking.domain.CancelledBy;
import clinic.booking.booking.domain.Indication;
import clinic.booking.booking.domain.Treatment;
import clinic.booking.booking.domain.VisitPlan;
import clinic.booking.calendar.web.SlotBody;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What programs send about bookings.
final class BookingRequests {

    private static final int WORDS = 500;

    private BookingRequests() {}

    /// Exactly one of `holdId` and `slot`.
    record NewBooking(
            @NotNull UUID patientId,
            @Nullable UUID holdId,
            @Nullable @Valid SlotBody slot,
            @NotNull @Valid Plan plan,
            @Nullable @Valid Driver driver) {}

    record Plan(
            @NotNull Treatment treatment,
            @NotNull Indication indication,
            @NotEmpty List<@NotNull BodyRegion> regions,
            @Nullable Boolean ultrasound,
            @Nullable Boolean sedation) {

        VisitPlan plan() {
            return new VisitPlan(
                    treatment,
                    indication,
                    regions.stream().distinct().toList(),
                    Boolean.TRUE.equals(ultrasound),
                    Boolean.TRUE.equals(sedation));
        }
    }

    record Driver(@NotBlank @Size(max = 100) String name, @NotBlank @Size(max = 40) String phone) {}

    /// Exactly one of `holdId` and `slot`.
    record Move(@Nullable UUID holdId, @Nullable @Valid SlotBody slot) {}

    record Cancel(@NotNull CancelledBy by, @Nullable @Size(max = WORDS) String cause) {}

    /// What is left out counts as "no".
    record Discharge(
            @Nullable Boolean driverPresent,
            @Nullable Boolean instructionsGiven,
            @Nullable @Size(max = WORDS) String earlyReason) {}
}
