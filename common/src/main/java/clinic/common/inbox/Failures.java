package clinic.common.inbox;

import clinic.common.contract.UnreadableEvent;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/// Tells failures that pass by themselves from those that stay, and describes them without the data
/// they happened to.
public final class Failures {
    /// SQLSTATE classes: connection, transaction rollback, insufficient resources, operator
    /// intervention, system error.
    private static final Set<String> PASSING_CLASSES = Set.of("08", "40", "53", "57", "58");

    /// Read-only database (a standby), idle-in-transaction timeout, transaction timeout, lock not
    /// available.
    private static final Set<String> PASSING_STATES = Set.of("25006", "25P03", "25P04", "55P03");

    private Failures() {}

    /// Whether the same may succeed when it is simply tried again later. A transaction that could
    /// not even be ended, with no word from the database why, has lost its connection.
    public static boolean isTransient(Throwable failure) {
        if (causes(failure).anyMatch(Failures::hadNoConnectionToRollBackOn)) {
            return true;
        }
        String state = sqlState(failure);
        if (state != null) {
            return PASSING_STATES.contains(state)
                    || (state.length() == 5 && PASSING_CLASSES.contains(state.substring(0, 2)));
        }
        return causes(failure)
                .anyMatch(
                        cause ->
                                cause instanceof TransientDataAccessException
                                        || cause instanceof RecoverableDataAccessException
                                        || cause instanceof DataAccessResourceFailureException
                                        || cause instanceof TransactionSystemException
                                        || cause instanceof SQLTransientException
                                        || cause instanceof SQLRecoverableException
                                        || cause instanceof SQLNonTransientConnectionException
                                        || cause instanceof CannotCreateTransactionException);
    }

    /// A connection that is lost amid a transaction fails twice, and the second failure, the one of
    /// the rollback, covers the first.
    private static boolean hadNoConnectionToRollBackOn(Throwable failure) {
        return failure instanceof TransactionSystemException rollback
                && rollback.getApplicationException() != null;
    }

    /// The classes of the failure and its causes, the SQLSTATE and constraint, and where in our
    /// code it happened. Messages are left out, for they quote data.
    public static String describe(Throwable failure) {
        if (failure instanceof UnreadableEvent) {
            return String.valueOf(failure.getMessage());
        }
        List<String> parts = new ArrayList<>();
        causes(failure)
                .forEach(cause -> parts.add(cause.getClass().getSimpleName() + detail(cause)));
        String place =
                causes(failure)
                        .flatMap(cause -> Stream.of(cause.getStackTrace()))
                        .filter(frame -> frame.getClassName().startsWith("clinic."))
                        .filter(frame -> !frame.getClassName().startsWith("clinic.common."))
                        .findFirst()
                        .map(frame -> " at " + frame.getFileName() + ":" + frame.getLineNumber())
                        .orElse("");
        return String.join(" < ", parts) + place;
    }

    private static String detail(Throwable cause) {
        if (cause instanceof PSQLException refused) {
            ServerErrorMessage message = refused.getServerErrorMessage();
            String constraint = message == null ? null : message.getConstraint();
            return " " + refused.getSQLState() + (constraint == null ? "" : " " + constraint);
        }
        return "";
    }

    private static @Nullable String sqlState(Throwable failure) {
        return causes(failure)
                .filter(SQLException.class::isInstance)
                .map(cause -> ((SQLException) cause).getSQLState())
                .filter(state -> state != null && !state.isEmpty())
                .findFirst()
                .orElse(null);
    }

    /// Where a broken connection cannot even be rolled back, the first failure is the reason for
    /// the second.
    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(10)
                .flatMap(
                        cause ->
                                cause instanceof TransactionSystemException ended
                                                && ended.getApplicationException() != null
                                        ? Stream.concat(
                                                Stream.of(cause),
                                                causes(ended.getApplicationException()))
                                        : Stream.of(cause));
    }
}
