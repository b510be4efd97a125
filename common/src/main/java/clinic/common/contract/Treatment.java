package clinic.common.contract;

/// What is injected into the trigger point.
public enum Treatment {
    LOCAL_ANAESTHETIC,
    WITH_STEROID,
    BOTULINUM
}
