package clinic.ops.hearing;

import clinic.common.contract.Topics;
import clinic.common.inbox.RecordListener;
import clinic.ops.deadletter.ParkedLetter;
import clinic.ops.deadletter.ParkedLetters;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Hears what services have parked and what became of it. These records are no contract events; the
/// letter's own id makes a repeat harmless.
@Component
class ParkedLettersHeard implements RecordListener {
    private static final Logger LOG = LoggerFactory.getLogger(ParkedLettersHeard.class);

    private final ParkedLetters letters;

    ParkedLettersHeard(ParkedLetters letters) {
        this.letters = letters;
    }

    @Override
    public String topic() {
        return Topics.DEAD_LETTERS;
    }

    @Override
    public void on(List<ConsumerRecord<byte[], byte[]>> records) {
        for (ConsumerRecord<byte[], byte[]> record : records) {
            ParkedLetter letter = LetterNotice.read(record);
            letters.put(letter);
            LOG.info("Letter {} is {}", letter.id(), letter.state());
        }
    }
}
