package clinic.common.inbox;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Applies what one poll brought: all of it in one transaction, and where that fails for good, once
/// more with a savepoint around each event, so that only the failing one is left out.
final class Intake {
    private static final Logger log = LoggerFactory.getLogger(Intake.class);

    private final Sitting.Desk desk;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final TransactionTemplate savepoint;

    Intake(Sitting.Desk desk, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.desk = desk;
        this.jdbc = jdbc;
        transaction = new TransactionTemplate(transactions);
        savepoint = new TransactionTemplate(transactions);
        savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /// @throws RuntimeException where it may succeed when tried again; then nothing of it has
    ///     happened
    void take(TopicListener listener, List<ConsumerRecord<byte[], byte[]>> records) {
        List<Letter> letters = records.stream().map(desk.reader()::read).toList();
        try {
            sit(new Sitting(desk, listener, Intake::bare), letters);
        } catch (RuntimeException failure) {
            if (Failures.isTransient(failure)) {
                throw failure;
            }
            log.warn(
                    "A batch of {} is applied event by event: {}",
                    listener.topic(),
                    Failures.describe(failure));
            sit(new Sitting(desk, listener, this::guarded), letters);
        }
    }

    private void sit(Sitting sitting, List<Letter> letters) {
        transaction.executeWithoutResult(_ -> sitting.take(letters));
    }

    private static boolean bare(Runnable step, Sitting.Refused refused) {
        try {
            step.run();
        } catch (StackOverflowError | LinkageError | AssertionError failure) {
            throw new IllegalStateException(failure);
        }
        return true;
    }

    /// Constraints that are checked at the commit are checked before the savepoint is left: the
    /// commit is too late to tell which event broke them.
    boolean guarded(Runnable step, Sitting.Refused refused) {
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
            refused.because(failure);
            return false;
        } catch (StackOverflowError | LinkageError | AssertionError failure) {
            refused.because(new IllegalStateException(failure));
            return false;
        }
    }
}
