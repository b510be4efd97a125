package clinic.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// One process of the stack.
///
/// @param name as in its log's name and in `./clinic logs NAME`
/// @param address where it can be reached, for the progress line
/// @param command what to run
/// @param environment in addition to the supervisor's own
/// @param readiness says whether it can be used
/// @param stopSignal what asks it to end, as `kill` names it
record Part(
        String name,
        String address,
        List<String> command,
        Map<String, String> environment,
        Path folder,
        Readiness readiness,
        String stopSignal) {

    /// Asks once and answers at once.
    @FunctionalInterface
    interface Readiness {
        /// @return null where the part can be used, otherwise why not
        @org.jspecify.annotations.Nullable
        String missing();
    }
}
