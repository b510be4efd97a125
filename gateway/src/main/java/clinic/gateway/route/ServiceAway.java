package clinic.gateway.route;

import clinic.common.web.Problem;
import clinic.gateway.page.Refusals;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;

/// What is said where a service does not answer: the others go on, and it will be back.
@Component
class ServiceAway {
    private static final Logger LOG = LoggerFactory.getLogger(ServiceAway.class);

    private final Refusals refusals;
    private final ServiceProperties properties;

    ServiceAway(Refusals refusals, ServiceProperties properties) {
        this.refusals = refusals;
        this.properties = properties;
    }

    ServerResponse answer(Place place, UncheckedIOException why) {
        LOG.warn("{} does not answer: {}", place, Objects.toString(why.getCause()));
        return answer();
    }

    ServerResponse answer() {
        Problem problem =
                Problem.unavailable(
                        "This part of the clinic is away for a moment. Nothing was lost. Please try again soon.");
        return ServerResponse.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(properties.retryAfter().toSeconds()))
                .build(
                        (request, response) -> {
                            refusals.send(request, response, problem);
                            return null;
                        });
    }
}
