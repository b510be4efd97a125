package clinic.common.contract;

/// How a patient is reached.
public enum Channel {
    EMAIL,
    SMS
}
