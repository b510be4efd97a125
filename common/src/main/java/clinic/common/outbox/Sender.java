package clinic.common.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidTimestampException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/// Sends batches. After a failure the producer is closed, so that nothing of the failed batch can
/// still be on its way when it is sent again.
final class Sender implements AutoCloseable {
    private final ProducerSource producers;
    private final Duration timeout;
    private @Nullable Producer<byte[], byte[]> producer;

    Sender(ProducerSource producers, Duration timeout) {
        this.producers = producers;
        this.timeout = timeout;
    }

    /// Makes producers with our settings.
    @FunctionalInterface
    interface ProducerSource {
        Producer<byte[], byte[]> open();
    }

    /// How a batch went.
    ///
    /// @param acknowledged how many rows, from the first on, the broker has
    /// @param failure why the next one is not there; null where all are
    record Outcome(int acknowledged, @Nullable Throwable failure) {

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

    /// Sends all, then waits for all. Nothing after the first failure counts as sent, and what
    /// fails at once (no broker, no such topic) ends the sending, for the next one would wait as
    /// long.
    Outcome send(List<OutboxRow> rows) throws InterruptedException {
        List<Future<?>> answers = new ArrayList<>(rows.size());
        boolean failed = false;
        for (int i = 0; i < rows.size() && !failed; i++) {
            Future<?> answer = answer(rows.get(i));
            answers.add(answer);
            failed = answer.isDone() && answer.state() == Future.State.FAILED;
        }
        long deadline = System.nanoTime() + timeout.toNanos();
        for (int i = 0; i < answers.size(); i++) {
            Throwable failure = failure(answers.get(i), deadline);
            if (failure != null) {
                close();
                return new Outcome(i, failure);
            }
        }
        return new Outcome(answers.size(), null);
    }

    private Future<?> answer(OutboxRow row) {
        try {
            return open().send(row.toRecord());
        } catch (KafkaException | IllegalStateException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private static @Nullable Throwable failure(Future<?> answer, long deadline)
            throws InterruptedException {
        try {
            answer.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
            return null;
        } catch (ExecutionException e) {
            return e.getCause() == null ? e : e.getCause();
        } catch (TimeoutException | CancellationException e) {
            return e;
        }
    }

    private Producer<byte[], byte[]> open() {
        Producer<byte[], byte[]> open = producer;
        if (open == null) {
            open = producers.open();
            producer = open;
        }
        return open;
    }

    @Override
    public void close() {
        Producer<byte[], byte[]> open = producer;
        producer = null;
        if (open != null) {
            open.close(Duration.ZERO);
        }
    }

    static ProducerSource kafka(Map<String, Object> configuration) {
        return () ->
                new org.apache.kafka.clients.producer.KafkaProducer<>(
                        configuration,
                        new org.apache.kafka.common.serialization.ByteArraySerializer(),
                        new org.apache.kafka.common.serialization.ByteArraySerializer());
    }
}
