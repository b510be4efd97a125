package clinic.common.retry;

import clinic.common.inbox.Failures;
import org.springframework.core.retry.Retryable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/// Knows whether a failed transaction had got as far as its commit.
final class CommitWatch implements TransactionExecutionListener {
    private static final ScopedValue<Progress> CURRENT = ScopedValue.newInstance();

    private static final class Progress {
        private boolean committing;
    }

    @Override
    public void beforeCommit(TransactionExecution transaction) {
        if (CURRENT.isBound() && transaction.isNewTransaction()) {
            CURRENT.get().committing = true;
        }
    }

    /// @throws OutcomeUnknown where the connection was lost during the commit
    static <T> T during(Retryable<T> transaction) throws Throwable {
        Progress progress = new Progress();
        try {
            return ScopedValue.where(CURRENT, progress).<T, Throwable>call(transaction::execute);
        } catch (ConcurrencyFailureException e) {
            throw e; // the server has rolled back and said so
        } catch (RuntimeException e) {
            throw progress.committing && Failures.isTransient(e) ? new OutcomeUnknown(e) : e;
        }
    }
}
