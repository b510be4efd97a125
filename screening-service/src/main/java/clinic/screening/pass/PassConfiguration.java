package clinic.screening.pass;

import clinic.screening.pass.domain.PassTimes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class PassConfiguration {

    @Bean
    PassTimes passTimes(PassProperties properties) {
        return properties.times();
    }
}
