package clinic.notification.message.domain;

/// How a patient is reached.
public enum Channel {
    EMAIL,
    SMS
}
