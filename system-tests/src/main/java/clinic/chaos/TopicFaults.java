package clinic.chaos;

import static java.nio.charset.StandardCharsets.UTF_8;

import clinic.chaos.Injected.Why;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;

/// What is put onto topics that lies there already.
final class TopicFaults {
    static final int PARTITIONS = 12;

    private final Broker broker;
    private final Injected injected;
    private final Random random;

    TopicFaults(Broker broker, Injected injected, Random random) {
        this.broker = broker;
        this.injected = injected;
        this.random = random;
    }

    String duplicates(String topic, long count) {
        List<ConsumerRecord<byte[], byte[]>> some =
                topic.equals(Synthetic.TOPIC) ? latest(topic, count) : some(topic, count);
        return again(some) + " records of " + topic + " once more";
    }

    String shuffled(String topic, long count) {
        List<ConsumerRecord<byte[], byte[]>> some = new ArrayList<>(some(topic, count));
        Collections.shuffle(some, random);
        return again(some) + " records of " + topic + " in another order";
    }

    private List<ConsumerRecord<byte[], byte[]>> some(String topic, long count) {
        int each = (int) Math.max(1, count / PARTITIONS);
        return genuine(
                broker.read(
                        topic,
                        (first, end) -> first + random.nextLong(Math.max(1, end - first - each)),
                        each));
    }

    /// Without what was put there by hand.
    private List<ConsumerRecord<byte[], byte[]>> genuine(
            List<ConsumerRecord<byte[], byte[]>> read) {
        return read.stream()
                .filter(record -> record.key() != null)
                .filter(record -> !injected.isNoted(record))
                .toList();
    }

    /// Of a compacted topic only the latest of a key may be said again: an older one would stay as
    /// the last word.
    private List<ConsumerRecord<byte[], byte[]>> latest(String topic, long count) {
        int tail = (int) Math.max(1, count / PARTITIONS) * 3;
        List<ConsumerRecord<byte[], byte[]>> last =
                genuine(broker.read(topic, (first, end) -> Math.max(first, end - tail), tail));
        var seen = new HashSet<String>();
        return last.reversed().stream()
                .filter(record -> seen.add(new String(record.key(), UTF_8)))
                .limit(count)
                .toList();
    }

    /// @throws IllegalStateException where there is nothing to say again
    private int again(List<ConsumerRecord<byte[], byte[]>> records) {
        some(records).forEach(this::again);
        return records.size();
    }

    private static List<ConsumerRecord<byte[], byte[]>> some(
            List<ConsumerRecord<byte[], byte[]>> records) {
        if (records.isEmpty()) {
            throw new IllegalStateException("there is no such record yet");
        }
        return records;
    }

    private void again(ConsumerRecord<byte[], byte[]> record) {
        injected.note(broker.send(copy(record)), Why.DUPLICATE);
    }

    private static ProducerRecord<byte[], byte[]> copy(ConsumerRecord<byte[], byte[]> record) {
        var copy =
                new ProducerRecord<>(
                        record.topic(), record.partition(), record.key(), record.value());
        record.headers().forEach(copy.headers()::add);
        return copy;
    }

    /// All of one key once more.
    void again(String topic, String key) {
        ofKey(topic, key).forEach(this::again);
    }

    /// All of one key but the last, under new ids.
    void staleAgain(String topic, String key) {
        List<ConsumerRecord<byte[], byte[]>> all = ofKey(topic, key);
        all.subList(0, all.size() - 1).forEach(this::underNewId);
    }

    private List<ConsumerRecord<byte[], byte[]>> ofKey(String topic, String key) {
        return broker.read(topic, (first, _) -> first, Integer.MAX_VALUE).stream()
                .filter(record -> record.key() != null)
                .filter(record -> new String(record.key(), UTF_8).equals(key))
                .toList();
    }

    /// Events that later ones of their key have followed, under new ids.
    String stale(String topic, long count) {
        List<ConsumerRecord<byte[], byte[]>> read = some(topic, count * 4);
        Map<String, Long> highest = new HashMap<>();
        for (var record : read) {
            highest.merge(new String(record.key(), UTF_8), sequence(record), Math::max);
        }
        List<ConsumerRecord<byte[], byte[]>> old =
                read.stream()
                        .filter(record -> sequence(record) > 0)
                        .filter(
                                record ->
                                        sequence(record)
                                                < highest.getOrDefault(
                                                        new String(record.key(), UTF_8), 0L))
                        .limit(count)
                        .toList();
        some(old).forEach(this::underNewId);
        return old.size() + " old events of " + topic + " under new ids";
    }

    private void underNewId(ConsumerRecord<byte[], byte[]> record) {
        var copy = copy(record);
        copy.headers().remove("ce_id");
        copy.headers().add("ce_id", UUID.randomUUID().toString().getBytes(UTF_8));
        injected.note(broker.send(copy), Why.STALE);
    }

    /// @return 0 where it has none
    private static long sequence(ConsumerRecord<byte[], byte[]> record) {
        Header header = record.headers().lastHeader("ce_sequence");
        try {
            return header == null ? 0 : Long.parseLong(new String(header.value(), UTF_8));
        } catch (NumberFormatException _) {
            return 0;
        }
    }
}
