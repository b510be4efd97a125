package clinic.common.inbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.ListenerUtils;
import org.springframework.kafka.listener.MessageListenerContainer;

/// After a failure that may pass: go back to where the batch began, wait a little, and read it
/// again, for as long as it takes. Nothing is given up here; what fails for good never gets this
/// far.
final class TryAgain implements CommonErrorHandler {
    private static final Logger log = LoggerFactory.getLogger(TryAgain.class);
    private static final int MOST_DOUBLINGS = 16;
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(5);

    private final Duration first;
    private final Duration longest;
    private final AtomicInteger failures = new AtomicInteger();

    TryAgain(InboxProperties properties) {
        first = properties.firstRetry();
        longest = properties.longestRetry();
    }

    @Override
    public void handleBatch(
            Exception failure,
            ConsumerRecords<?, ?> batch,
            Consumer<?, ?> consumer,
            MessageListenerContainer container,
            Runnable invokeListener) {
        Map<TopicPartition, Long> begin = new HashMap<>();
        for (ConsumerRecord<?, ?> record : batch) {
            begin.merge(
                    new TopicPartition(record.topic(), record.partition()),
                    record.offset(),
                    Math::min);
        }
        begin.forEach(consumer::seek);
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        log.warn("{} events are tried again later: {}", batch.count(), Failures.describe(cause));
        pause(container);
    }

    @Override
    public void handleOtherException(
            Exception failure,
            Consumer<?, ?> consumer,
            MessageListenerContainer container,
            boolean batchListener) {
        log.warn("Listening is tried again later: {}", failure.toString());
        do {
            pause(container);
        } while (container.isRunning() && !isRewound(consumer));
    }

    /// Perhaps it was the commit of an offset that failed, and nobody commits it again: back to
    /// what is committed. What is read again has had its effect and is only acknowledged.
    private static boolean isRewound(Consumer<?, ?> consumer) {
        try {
            Map<TopicPartition, OffsetAndMetadata> committed =
                    consumer.committed(consumer.assignment(), ANSWER_WITHIN);
            for (TopicPartition partition : consumer.assignment()) {
                OffsetAndMetadata last = committed.get(partition);
                if (last == null) {
                    consumer.seekToBeginning(List.of(partition));
                } else {
                    consumer.seek(partition, last.offset());
                }
            }
            return true;
        } catch (RetriableException e) {
            log.info("The broker does not say how far we were: {}", e.toString());
            return false;
        }
    }

    private void pause(MessageListenerContainer container) {
        int doublings = Math.min(failures.getAndIncrement(), MOST_DOUBLINGS);
        long millis = Math.min(first.toMillis() << doublings, longest.toMillis());
        try {
            ListenerUtils.stoppableSleep(container, millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void clearThreadState() {
        failures.set(0);
    }

    @Override
    public boolean seeksAfterHandling() {
        return true;
    }

    @Override
    public boolean isAckAfterHandle() {
        return false;
    }
}
