package clinic.booking.booking.domain;

/// Why the injection is given.
public enum Indication {
    CHRONIC_MUSCLE_PAIN,
    FIBROMYALGIA,
    SPASTICITY
}
