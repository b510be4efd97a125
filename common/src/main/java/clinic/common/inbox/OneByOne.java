package clinic.common.inbox;

import clinic.common.contract.Envelope;
import clinic.common.outbox.Causation;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// A savepoint around each event, so that the failure of one undoes nothing else.
final class OneByOne implements Applying {
    private final JdbcClient jdbc;
    private final TransactionTemplate savepoint;

    OneByOne(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        savepoint = new TransactionTemplate(transactions);
        savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    @Override
    public boolean succeeds(
            TopicListener listener, Envelope event, Consumer<RuntimeException> refused) {
        return succeeds(() -> Causation.by(event).during(() -> listener.on(event)), refused);
    }

    /// Constraints that are checked at the commit are checked before the savepoint is left: the
    /// commit is too late to tell which event broke them.
    boolean succeeds(Runnable step, Consumer<RuntimeException> refused) {
        try {
            savepoint.executeWithoutResult(
                    _ -> {
                        step.run();
                        jdbc.sql("set constraints all immediate").update();
                    });
            return true;
        } catch (RuntimeException failure) {
            if (Failures.isTransient(failure)) {
                throw failure;
            }
            refused.accept(failure);
            return false;
        } catch (StackOverflowError | LinkageError | AssertionError failure) {
            refused.accept(new IllegalStateException(failure));
            return false;
        }
    }
}
