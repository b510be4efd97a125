package clinic.booking.booking.domain;

/// Who chose the new slot.
public enum MoveCause {
    REBOOKED_BY_SYSTEM,
    BY_PATIENT,
    BY_STAFF
}
