package clinic.common.duework;

import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Stream;

/// Tells failures that only say that another one holds the lock.
final class Contention {
    /// Lock not available, deadlock detected.
    private static final Set<String> STATES = Set.of("55P03", "40P01");

    private Contention() {}

    static boolean isCauseOf(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(10)
                .anyMatch(
                        cause ->
                                cause instanceof SQLException refused
                                        && refused.getSQLState() != null
                                        && STATES.contains(refused.getSQLState()));
    }
}
