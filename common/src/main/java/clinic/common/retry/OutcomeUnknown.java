package clinic.common.retry;

import java.io.Serial;

/// The connection was lost while the commit was on its way: it may have taken effect or not, so it
/// cannot be tried again by somebody who does not know which.
public final class OutcomeUnknown extends RuntimeException {
    @Serial private static final long serialVersionUID = 1;

    OutcomeUnknown(Throwable cause) {
        super(cause.getMessage());
        addSuppressed(cause); // not as the cause: by its causes a failure counts as one that passes
    }
}
