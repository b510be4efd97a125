package clinic.common.security;

/// Who may do what. `PATIENT` is given by an opened link only, for one booking and one purpose.
public enum Role {
    FRONT_DESK,
    CLINICIAN,
    OPS,
    ADMIN,
    PATIENT
}
