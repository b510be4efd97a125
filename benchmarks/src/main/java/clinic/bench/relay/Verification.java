package clinic.bench.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;

/// Reads a topic from its beginning: each booking's events must be there once, in order.
final class Verification {
    private static final Duration SILENCE = Duration.ofSeconds(2);
    private static final int HEXADECIMAL = 16;

    private final long[] last;

    Verification(int keys) {
        last = new long[keys];
    }

    /// @throws WrongArrival where an event is missing, came twice or out of order
    void of(KafkaConsumer<byte[], byte[]> consumer, int events) {
        int read = 0;
        while (read < events) {
            ConsumerRecords<byte[], byte[]> records = consumer.poll(SILENCE);
            if (records.isEmpty()) {
                throw new WrongArrival("%,d of %,d events".formatted(read, events));
            }
            for (ConsumerRecord<byte[], byte[]> record : records) {
                next(record);
                read++;
            }
        }
    }

    /// As all events of a key lie in one partition, they are read in the order they have there.
    void next(ConsumerRecord<byte[], byte[]> record) {
        long sequence = sequence(record);
        int key = number(record);
        if (sequence != last[key] + 1 || record.value().length == 0) {
            throw new WrongArrival(
                    "booking %d: event %d after %d".formatted(key, sequence, last[key]));
        }
        last[key] = sequence;
    }

    static long sequence(ConsumerRecord<byte[], byte[]> record) {
        return Long.parseLong(
                new String(record.headers().lastHeader(Sample.SEQUENCE_HEADER).value(), UTF_8));
    }

    /// Which booking it is about.
    static int number(ConsumerRecord<byte[], byte[]> record) {
        String key = new String(record.key(), UTF_8);
        return Integer.parseInt(key.substring(Sample.KEY_PREFIX.length()), HEXADECIMAL);
    }
}
