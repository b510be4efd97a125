package clinic.booking.worklist;

/// Whose work it is.
public enum WorklistRole {
    FRONT_DESK,
    CLINICIAN
}
