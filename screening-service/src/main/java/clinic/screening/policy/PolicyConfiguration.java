package clinic.screening.policy;

import clinic.screening.policy.domain.Policy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class PolicyConfiguration {

    @Bean
    Policy policyInForce(PolicyProperties properties) {
        return PolicyFile.read(properties.file());
    }
}
