package clinic.common.duework;

import java.util.List;

/// Work was moved or dropped while it was being fired, or is just being so: the firing is undone,
/// and nothing has failed.
final class Superseded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> subjects;

    Superseded(List<String> subjects) {
        super("moved or dropped meanwhile", null, false, false);
        this.subjects = subjects;
    }

    List<String> subjects() {
        return subjects;
    }
}
