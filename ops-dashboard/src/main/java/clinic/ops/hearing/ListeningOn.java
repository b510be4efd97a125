package clinic.ops.hearing;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/// While the database is away a letter is tried again and never passed over.
@Configuration(proxyBeanMethods = false)
class ListeningOn {

    private static final long FIRST_WAIT = 200; // ms
    private static final long LONGEST_WAIT = 5_000; // ms

    @Bean
    DefaultErrorHandler triesAgainUntilItWorks() {
        ExponentialBackOff waits = new ExponentialBackOff(FIRST_WAIT, 2);
        waits.setMaxInterval(LONGEST_WAIT);
        return new DefaultErrorHandler(waits);
    }
}
