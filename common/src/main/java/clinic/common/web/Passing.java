package clinic.common.web;

import jakarta.servlet.ServletRequest;
import org.jspecify.annotations.Nullable;

/// A failure that passes, noted at the request that was told to come again: whoever can try it
/// again without the caller does so.
final class Passing {
    static final String RETRY_AFTER = "2"; // s

    private static final String NOTE = Passing.class.getName();

    private Passing() {}

    static void note(ServletRequest request, Exception failure) {
        request.setAttribute(NOTE, failure);
    }

    /// Forgets it by that.
    ///
    /// @return null where there was none
    static @Nullable RuntimeException take(ServletRequest request) {
        Object noted = request.getAttribute(NOTE);
        request.removeAttribute(NOTE);
        return noted instanceof RuntimeException failure ? failure : null;
    }
}
