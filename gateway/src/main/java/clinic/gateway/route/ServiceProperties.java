package clinic.gateway.route;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// Where the services are.
///
/// @param connectTimeout how long a connection may take
/// @param responseTimeout how long the head of an answer may take; a stream of events may then go
///     on for ever
/// @param largestBody what a request may bring along
/// @param leftAlone how long a service that keeps failing is not asked at all
/// @param retryAfter what is said to who finds a service away
@ConfigurationProperties("clinic.gateway.services")
record ServiceProperties(
        URI booking,
        URI screening,
        URI notification,
        URI ops,
        @DefaultValue("PT1S") Duration connectTimeout,
        @DefaultValue("PT30S") Duration responseTimeout,
        @DefaultValue("1MB") DataSize largestBody,
        @DefaultValue("PT2S") Duration leftAlone,
        @DefaultValue("PT5S") Duration retryAfter) {

    URI at(Place place) {
        return switch (place) {
            case BOOKING -> booking;
            case SCREENING -> screening;
            case NOTIFICATION -> notification;
            case OPS -> ops;
            case GATEWAY -> throw new IllegalArgumentException("the gateway is here");
        };
    }
}
