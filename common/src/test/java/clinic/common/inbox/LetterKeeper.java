package clinic.common.inbox;

import clinic.common.contract.Envelope;
import clinic.common.contract.Topics;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;

/// The smallest service that can fail at what it hears.
@SpringBootConfiguration
@EnableAutoConfiguration
class LetterKeeper {
    final Set<UUID> poisoned = ConcurrentHashMap.newKeySet();

    @Bean
    TopicListener bookingsHeard() {
        return new TopicListener() {
            @Override
            public String topic() {
                return Topics.BOOKINGS;
            }

            @Override
            public void on(Envelope event) {
                if (poisoned.contains(event.key())) {
                    throw new IllegalStateException("said the name of a patient");
                }
            }
        };
    }
}
