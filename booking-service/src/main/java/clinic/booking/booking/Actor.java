package clinic.booking.booking;

/// Who did it, for the journal: an account's or token's name, "patient" or "system". Never a
/// patient's name.
public record Actor(String name) {

    public static final Actor SYSTEM = new Actor("system");
    public static final Actor PATIENT = new Actor("patient");
}
