package clinic.screening.pass;

/// What falls due about a pass, by booking.
public final class DueKinds {
    public static final String RESCREEN = "rescreen";
    public static final String RESCREEN_UNANSWERED = "rescreen-unanswered";
    public static final String ASK_AGAIN = "ask-again";

    private DueKinds() {}
}
