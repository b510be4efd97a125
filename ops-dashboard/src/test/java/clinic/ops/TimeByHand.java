package clinic.ops;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/// Puts the clock into the test's hands.
@TestConfiguration(proxyBeanMethods = false)
class TimeByHand {

    @Bean
    HandClock clock() {
        return new HandClock();
    }
}
