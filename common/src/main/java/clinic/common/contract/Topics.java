package clinic.common.contract;

/// The topics' names. The keys are in `ContractEvent#key`.
public final class Topics {
    public static final String BOOKINGS = "clinic.bookings.v1";
    public static final String SCREENINGS = "clinic.screenings.v1";
    public static final String NOTIFICATIONS = "clinic.notifications.v1";
    public static final String PATIENTS = "clinic.patients.v1";
    public static final String DEAD_LETTERS = "clinic.dead-letters.v1";

    private Topics() {}
}
