package clinic.gateway.link;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param tries birth dates that may be tried before a link is locked
/// @param visit how long a browser stays known after the birth date was right
/// @param birthDateKey keeps birth dates from being tried out by who has the database; at least 32
///     random characters that never change, or absent, and then a key in the database is used
@ConfigurationProperties("clinic.gateway.links")
record LinkProperties(
        @DefaultValue("3") int tries,
        @DefaultValue("PT1H") Duration visit,
        @Nullable String birthDateKey) {}
