package clinic.booking.booking.domain;

/// Whose decision it was. `NOT_SUITABLE` is the doctor's; the reason stays where it was given.
public enum CancelledBy {
    PATIENT,
    CLINIC,
    NOT_SUITABLE
}
