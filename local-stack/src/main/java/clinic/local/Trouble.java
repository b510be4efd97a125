package clinic.local;

/// Something the person at the terminal can put right. The message is one line: the cause, then the
/// cure.
final class Trouble extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Trouble(String cause, String cure) {
        super(cause + " " + cure);
    }

    Trouble(String cause, String cure, Throwable why) {
        super(cause + " " + cure, why);
    }
}
