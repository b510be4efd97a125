package clinic.journeys;

/// The stack cannot be used as asked. The message is for the person at the terminal.
public final class Unusable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Unusable(String message) {
        super(message);
    }
}
