package clinic.gateway.passport;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param goodFor how long a service may believe one passport
/// @param announced how long a new key is published before it signs, and an old one after; longer
///     than services keep keys
/// @param keptInMemory how long the gateway itself goes on without looking at the keys
@ConfigurationProperties("clinic.gateway.passport")
record PassportProperties(
        @DefaultValue("PT60S") Duration goodFor,
        @DefaultValue("PT15M") Duration announced,
        @DefaultValue("PT30S") Duration keptInMemory) {}
