package clinic.common.time;

import clinic.common.id.Ids;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Profile;

/// The one clock. It can be moved only where the profile `demo` is active and a shared file is
/// named.
@AutoConfiguration
@EnableConfigurationProperties(ClockProperties.class)
public class ClockConfiguration {

    @Bean
    @Profile("demo")
    @ConditionalOnProperty("clinic.clock.file")
    SharedOffset sharedOffset(ClockProperties properties) {
        Path file = properties.file();
        if (file == null) {
            throw new IllegalStateException("clinic.clock.file names no file");
        }
        return new SharedOffset(file);
    }

    @Bean
    @ConditionalOnMissingBean
    Clock clock(java.util.Optional<SharedOffset> shared) {
        return shared.<Clock>map(offset -> new DemoClock(Clock.systemUTC(), offset))
                .orElseGet(Clock::systemUTC);
    }

    @Bean
    @ConditionalOnMissingBean
    Ids ids(Clock clock) {
        return new Ids(clock);
    }

    /// What time this service believes it is, for those who move it and wait until all have
    /// followed.
    @Bean
    InfoContributor clockInfo(Clock clock) {
        return info -> info.withDetail("now", clock.instant().toString());
    }
}
