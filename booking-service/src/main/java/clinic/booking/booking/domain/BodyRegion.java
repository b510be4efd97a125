package clinic.booking.booking.domain;

/// Where the injection goes.
public enum BodyRegion {
    NECK_LEFT,
    NECK_RIGHT,
    TRAPEZIUS_LEFT,
    TRAPEZIUS_RIGHT,
    SHOULDER_LEFT,
    SHOULDER_RIGHT,
    RHOMBOID_LEFT,
    RHOMBOID_RIGHT,
    UPPER_BACK,
    LOWER_BACK,
    GLUTEAL_LEFT,
    GLUTEAL_RIGHT,
    THIGH_LEFT,
    THIGH_RIGHT,
    CALF_LEFT,
    CALF_RIGHT,
    ARM_LEFT,
    ARM_RIGHT
}
