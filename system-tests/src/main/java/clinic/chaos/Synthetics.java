package clinic.chaos;

import static java.nio.charset.StandardCharsets.UTF_8;

import clinic.chaos.Injected.Why;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/// Finds on the topic of patients what came out of `Synthetic`: nobody knows before where it will
/// lie.
final class Synthetics {
    private final Broker broker;
    private final Injected injected;

    Synthetics(Broker broker, Injected injected) {
        this.broker = broker;
        this.injected = injected;
    }

    void note() {
        Map<Integer, Run> runs = new HashMap<>();
        broker.each(
                Synthetic.TOPIC,
                record -> {
                    if (isSynthetic(record) && !injected.isNoted(record)) {
                        Run run = runs.get(record.partition());
                        if (run != null && run.last() + 1 == record.offset()) {
                            runs.put(record.partition(), new Run(run.first(), record.offset()));
                        } else {
                            note(record.partition(), run);
                            runs.put(record.partition(), new Run(record.offset(), record.offset()));
                        }
                    }
                });
        runs.forEach(this::note);
    }

    private record Run(long first, long last) {}

    private void note(int partition, @Nullable Run run) {
        if (run != null) {
            injected.note(Synthetic.TOPIC, partition, run.first(), run.last(), Why.SYNTHETIC);
        }
    }

    private static boolean isSynthetic(ConsumerRecord<byte[], byte[]> record) {
        Header source = record.headers().lastHeader("ce_source");
        return source != null && new String(source.value(), UTF_8).equals(Synthetic.SOURCE);
    }
}
