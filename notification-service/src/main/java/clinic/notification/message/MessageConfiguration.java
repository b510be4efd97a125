package clinic.notification.message;

import clinic.notification.message.domain.Firing;
import clinic.notification.message.domain.FiringRules;
import clinic.notification.message.domain.Planning;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Gives the pure rules their numbers.
@Configuration(proxyBeanMethods = false)
class MessageConfiguration {

    @Bean
    Planning planning(MessageProperties properties) {
        return new Planning(properties.plan());
    }

    @Bean
    FiringRules firingRules(MessageProperties properties) {
        return properties.firing();
    }

    @Bean
    Firing firing(FiringRules rules) {
        return new Firing(rules);
    }
}
