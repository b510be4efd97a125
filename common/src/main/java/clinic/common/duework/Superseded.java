package clinic.common.duework;

/// The work was moved or dropped while it was being fired: the firing is undone, and nothing has
/// failed.
final class Superseded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Superseded() {
        super("moved or dropped meanwhile", null, false, false);
    }
}
