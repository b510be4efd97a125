package clinic.gateway.route;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.io.UncheckedIOException;
import java.net.URI;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Leads a request to its service and the answer back. A service that keeps failing to answer at
/// all is left alone for a short while, so that waiting for it does not tie everything up.
@Component
public class Passage {
    private final ServiceProperties properties;
    private final ServiceAway away;
    private final CircuitBreakerRegistry breakers;
    private final HandlerFunction<ServerResponse> sendOn = HandlerFunctions.http();

    Passage(ServiceProperties properties, ServiceAway away) {
        this.properties = properties;
        this.away = away;
        this.breakers =
                CircuitBreakerRegistry.of(
                        CircuitBreakerConfig.custom()
                                .slidingWindowSize(20)
                                .minimumNumberOfCalls(10)
                                .failureRateThreshold(60)
                                .waitDurationInOpenState(properties.leftAlone())
                                .permittedNumberOfCallsInHalfOpenState(3)
                                .recordExceptions(UncheckedIOException.class)
                                .build());
    }

    /// @param request with the path the service knows
    public ServerResponse lead(ServerRequest request, Place place) {
        MvcUtils.setRequestUrl(request, properties.at(place));
        CircuitBreaker breaker = breakers.circuitBreaker(place.name());
        try {
            return breaker.executeCallable(() -> sendOn.handle(request));
        } catch (CallNotPermittedException _) {
            return away.answer();
        } catch (UncheckedIOException e) {
            return away.answer(place, e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("a request to " + place + " could not be sent", e);
        }
    }

    /// Takes away what only the house needs to know.
    public void clean(ServerResponse answer, Place place) {
        URI service = properties.at(place);
        AnswerHeaders.clean(answer, service);
    }
}
