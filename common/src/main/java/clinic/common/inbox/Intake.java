package clinic.common.inbox;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Applies what one poll brought: all of it at once in one transaction, and where that fails for
/// good, once more with a savepoint around each event, so that only the failing one is left out.
final class Intake {
    private static final Logger log = LoggerFactory.getLogger(Intake.class);

    private final Sitting.Desk desk;
    private final OneByOne oneByOne;
    private final TransactionTemplate transaction;

    Intake(Sitting.Desk desk, OneByOne oneByOne, PlatformTransactionManager transactions) {
        this.desk = desk;
        this.oneByOne = oneByOne;
        transaction = new TransactionTemplate(transactions);
    }

    /// @throws RuntimeException where it may succeed when tried again; then nothing of it has
    ///     happened
    void take(Hearing hearing, List<ConsumerRecord<byte[], byte[]>> records) {
        switch (hearing) {
            case TopicListener listener -> events(listener, records);
            case RecordListener listener -> records(listener, records);
        }
    }

    private void events(TopicListener listener, List<ConsumerRecord<byte[], byte[]>> records) {
        List<Letter> letters = records.stream().map(desk.reader()::read).toList();
        inOneGoOr(
                listener.topic(),
                () -> new Sitting(desk, listener, new AtOnce()).take(letters),
                () -> new Sitting(desk, listener, oneByOne).take(letters));
    }

    private void records(RecordListener listener, List<ConsumerRecord<byte[], byte[]>> records) {
        inOneGoOr(
                listener.topic(),
                () -> listener.on(records),
                () -> records.forEach(record -> one(listener, record)));
    }

    private void one(RecordListener listener, ConsumerRecord<byte[], byte[]> record) {
        oneByOne.succeeds(
                () -> listener.on(List.of(record)),
                failure -> {
                    String reason = Failures.describe(failure);
                    log.error("A record of {} is parked: {}", listener.topic(), reason);
                    desk.letters()
                            .keep(
                                    new Letter.Illegible(record, null, reason),
                                    LetterStatus.PARKED,
                                    reason);
                });
    }

    private void inOneGoOr(String topic, Runnable atOnce, Runnable oneByOne) {
        try {
            transaction.executeWithoutResult(_ -> atOnce.run());
        } catch (RuntimeException failure) {
            if (Failures.isTransient(failure)) {
                throw failure;
            }
            log.warn("A batch of {} is applied one by one: {}", topic, Failures.describe(failure));
            transaction.executeWithoutResult(_ -> oneByOne.run());
        }
    }
}
