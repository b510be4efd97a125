package clinic.booking.booking.domain;

/// A "no", with the reason.
///
/// @param reason for programs
/// @param words for people, a whole sentence
public record Refusal(Reason reason, String words) {

    public enum Reason {
        WRONG_STAGE,
        SLOT_TAKEN,
        OUTSIDE_HOURS,
        SLOT_IN_THE_PAST,
        NO_ULTRASOUND_DEVICE,
        TOO_SOON_AFTER_LAST_INJECTION,
        BEFORE_EARLIEST_DATE,
        STAFF_DECIDES,
        NO_DRIVER,
        NOT_THE_DAY,
        VITALS_NOT_ACCEPTED,
        DRIVER_NOT_PRESENT,
        INSTRUCTIONS_NOT_GIVEN,
        RECOVERY_TOO_SHORT,
        TOO_EARLY
    }
}
