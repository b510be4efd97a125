package clinic.bench.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;

/// An event as the peers keep it: they write it into their tables in their own way.
///
/// @param headers in their order
public record Letter(String key, Map<String, String> headers, String json) {

    static Letter of(Sample sample, Sample.Event event) {
        Map<String, String> headers = new LinkedHashMap<>();
        sample.headers(event).forEach(header -> headers.put(header.name(), header.value()));
        return new Letter(event.key(), headers, sample.json(event));
    }

    ProducerRecord<byte[], byte[]> record(String topic) {
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(topic, key.getBytes(UTF_8), json.getBytes(UTF_8));
        headers.forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        return record;
    }
}
