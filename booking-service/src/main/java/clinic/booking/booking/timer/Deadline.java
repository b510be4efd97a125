package clinic.booking.booking.timer;

/// What a booking may be waiting for; the kind is the name of the due work.
enum Deadline {
    SCREENING_UNANSWERED("screening-unanswered"),
    DRIVER_UNNAMED("driver-unnamed"),
    REVIEW_WAITING("review-waiting"),
    VISIT_BEGUN("visit-begun"),
    RECOVERY_OVERRUN("recovery-overrun"),
    EFFECT_CHECK("effect-check"),
    CLOSING("closing"),
    RESCHEDULE("reschedule");

    private final String kind;

    Deadline(String kind) {
        this.kind = kind;
    }

    String kind() {
        return kind;
    }
}
