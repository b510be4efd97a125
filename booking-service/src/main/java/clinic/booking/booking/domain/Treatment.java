package clinic.booking.booking.domain;

/// What is injected.
public enum Treatment {
    LOCAL_ANAESTHETIC,
    WITH_STEROID,
    BOTULINUM
}
