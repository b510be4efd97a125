package clinic.notification.sending;

import clinic.notification.message.domain.Channel;
import clinic.notification.text.Letter;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// One round of attempts with a provider: a few tries with growing pauses, behind a breaker that
/// leaves a failing provider alone for a while.
@Component
class Handover {
    private static final Logger LOG = LoggerFactory.getLogger(Handover.class);
    private static final double DOUBLED = 2.0;

    private record Guarded(Provider provider, CircuitBreaker breaker) {}

    private final Map<Channel, Guarded> byChannel = new EnumMap<>(Channel.class);
    private final Retry retry;

    Handover(List<Provider> providers, SendingProperties properties) {
        this.retry = Retry.of("handover", retries(properties));
        CircuitBreakerConfig breaker = breaker(properties.breaker());
        for (Provider provider : providers) {
            String name = provider.channel().name();
            byChannel.put(
                    provider.channel(), new Guarded(provider, CircuitBreaker.of(name, breaker)));
        }
    }

    Outcome tryOnce(Letter letter, String key) {
        Guarded guarded = byChannel.get(letter.channel());
        if (guarded == null) {
            return Outcome.REFUSED;
        }
        Runnable hand = () -> guarded.provider().hand(letter, key);
        Runnable behindBreaker = CircuitBreaker.decorateRunnable(guarded.breaker(), hand);
        try {
            Retry.decorateRunnable(retry, behindBreaker).run();
            return Outcome.TAKEN;
        } catch (CallNotPermittedException _) {
            return Outcome.LEFT_ALONE;
        } catch (Provider.Undeliverable _) {
            LOG.warn("message {}: {} refuses it for good", key, letter.channel());
            return Outcome.REFUSED;
        } catch (RuntimeException e) {
            // the class only: a provider's words may quote the address
            LOG.warn(
                    "message {}: {} did not take it, {}",
                    key,
                    letter.channel(),
                    e.getClass().getSimpleName());
            return Outcome.FAILED;
        }
    }

    private static RetryConfig retries(SendingProperties properties) {
        return RetryConfig.custom()
                .maxAttempts(properties.attempts())
                .intervalFunction(
                        IntervalFunction.ofExponentialBackoff(properties.firstPause(), DOUBLED))
                .ignoreExceptions(Provider.Undeliverable.class, CallNotPermittedException.class)
                .build();
    }

    private static CircuitBreakerConfig breaker(SendingProperties.Breaker breaker) {
        return CircuitBreakerConfig.custom()
                .failureRateThreshold(breaker.failures())
                .slidingWindowSize(breaker.window())
                .minimumNumberOfCalls(breaker.window())
                .permittedNumberOfCallsInHalfOpenState(1)
                .waitDurationInOpenState(breaker.openFor())
                .ignoreExceptions(Provider.Undeliverable.class)
                .build();
    }
}
