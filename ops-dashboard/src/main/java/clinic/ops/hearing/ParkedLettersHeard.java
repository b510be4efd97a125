package clinic.ops.hearing;

import clinic.common.contract.Topics;
import clinic.common.inbox.Failures;
import clinic.ops.deadletter.ParkedLetter;
import clinic.ops.deadletter.ParkedLetters;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/// Hears what services have parked. These records are no contract events, so the inbox cannot hear
/// them; the letter's own id makes a repeat harmless.
@Component
class ParkedLettersHeard {
    private static final Logger LOG = LoggerFactory.getLogger(ParkedLettersHeard.class);

    private final ParkedLetters letters;

    ParkedLettersHeard(ParkedLetters letters) {
        this.letters = letters;
    }

    @KafkaListener(
            id = "parked-letters",
            topics = Topics.DEAD_LETTERS,
            groupId = "${spring.application.name}." + Topics.DEAD_LETTERS,
            autoStartup = "${clinic.inbox.enabled:true}",
            properties = {
                "key.deserializer=org.apache.kafka.common.serialization.ByteArrayDeserializer",
                "value.deserializer=org.apache.kafka.common.serialization.ByteArrayDeserializer",
                "auto.offset.reset=earliest",
                "allow.auto.create.topics=false",
                "metadata.max.age.ms=5000"
            })
    void on(ConsumerRecord<byte[], byte[]> record) {
        ParkedLetter letter = LetterNotice.read(record);
        try {
            if (letters.add(letter)) {
                LOG.warn("Letter {} was parked", letter.id());
            }
        } catch (DataAccessException e) {
            if (Failures.isTransient(e)) {
                throw e;
            }
            LOG.error("Letter {} cannot be written down: {}", letter.id(), Failures.describe(e));
        }
    }
}
