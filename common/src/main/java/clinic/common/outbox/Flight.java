package clinic.common.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.InvalidTimestampException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/// A batch on its way to the broker.
final class Flight implements Callback {
    private final List<OutboxRow> rows;
    private final List<Future<RecordMetadata>> answers;
    private final Runnable arrived;
    private final long since = System.nanoTime();
    // One more than there are, until all were handed over.
    private final AtomicInteger unanswered = new AtomicInteger(1);
    private volatile boolean failed;

    /// @param arrived called once all are answered, on a thread of the producer's
    Flight(List<OutboxRow> rows, Runnable arrived) {
        this.rows = rows;
        this.answers = new ArrayList<>(rows.size());
        this.arrived = arrived;
    }

    /// How a batch went.
    ///
    /// @param acknowledged the rows, from the first on, that the broker has
    /// @param failure why the next one is not there; null where all are
    record Outcome(List<OutboxRow> acknowledged, @Nullable Throwable failure) {

        /// Whether the first row that was not acknowledged can never be sent.
        boolean hopeless() {
            return switch (failure) {
                case RecordTooLargeException _,
                        RecordBatchTooLargeException _,
                        InvalidTopicException _,
                        InvalidTimestampException _,
                        SerializationException _ ->
                        true;
                case null, default -> false;
            };
        }
    }

    /// Hands all over; what fails at once (no broker, no such topic) ends it, for the next one
    /// would wait as long.
    void start(Producer<byte[], byte[]> producer) {
        for (int i = 0; i < rows.size() && !failed; i++) {
            unanswered.incrementAndGet();
            try {
                answers.add(producer.send(rows.get(i).toRecord(), this));
            } catch (InterruptException e) {
                throw e;
            } catch (KafkaException | IllegalStateException e) {
                answers.add(CompletableFuture.failedFuture(e));
                onCompletion(null, e);
            }
        }
        answered();
    }

    @Override
    public void onCompletion(@Nullable RecordMetadata metadata, @Nullable Exception failure) {
        if (failure != null) {
            failed = true;
        }
        answered();
    }

    private void answered() {
        if (unanswered.decrementAndGet() == 0) {
            arrived.run();
        }
    }

    List<OutboxRow> rows() {
        return rows;
    }

    /// @return nanoseconds
    long age() {
        return System.nanoTime() - since;
    }

    boolean hasArrived() {
        return unanswered.get() == 0;
    }

    /// Known before all are answered: nothing may be sent behind it.
    boolean hasFailed() {
        return failed;
    }

    /// Nothing after the first failure counts as sent.
    Outcome outcome() throws InterruptedException {
        if (!failed) {
            return new Outcome(rows, null);
        }
        for (int i = 0; i < answers.size(); i++) {
            try {
                answers.get(i).get();
            } catch (ExecutionException e) {
                Throwable cause = e.getCause();
                return new Outcome(rows.subList(0, i), cause == null ? e : cause);
            }
        }
        return new Outcome(rows.subList(0, answers.size()), null);
    }
}
