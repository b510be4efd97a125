package clinic.common.duework;

import java.util.Optional;

/// The work that is being fired on this thread. An action may plan or drop its own work anew; then
/// the row is no longer the firing's to delete.
final class Firing {
    private static final ScopedValue<Firing> CURRENT = ScopedValue.newInstance();

    private final Due due;
    private boolean changedItself;

    Firing(Due due) {
        this.due = due;
    }

    void of(DueAction action) {
        ScopedValue.where(CURRENT, this).run(() -> action.fire(due));
    }

    static Optional<Firing> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    boolean isOf(String subject, String kind) {
        return due.subject().equals(subject) && due.kind().equals(kind);
    }

    boolean isOf(String subject) {
        return due.subject().equals(subject);
    }

    Due due() {
        return due;
    }

    void changesItself() {
        changedItself = true;
    }

    boolean changedItself() {
        return changedItself;
    }
}
