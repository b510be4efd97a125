package clinic.booking.booking.domain;

/// Where the patient is while the doctor decides.
public sealed interface Waiting {

    /// The visit lies ahead.
    record AtHome(boolean driverNamed) implements Waiting {}

    /// The patient has checked in and sits in the clinic.
    record InTheClinic(boolean vitalsAccepted) implements Waiting {}
}
