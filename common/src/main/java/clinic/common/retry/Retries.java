package clinic.common.retry;

import clinic.common.inbox.Failures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryListener;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryState;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.core.retry.Retryable;

/// Tries again what failed for a reason that passes: a deadlock, a serialization failure, a lost
/// connection, a database that is being restarted. What is tried must be all or nothing.
public final class Retries {
    private static final Logger LOG = LoggerFactory.getLogger(Retries.class);
    private static final double TIMES = 4;

    private final RetryTemplate template;

    Retries(RetryProperties properties) {
        template =
                new RetryTemplate(
                        RetryPolicy.builder()
                                .maxRetries(properties.retries())
                                .delay(properties.delay())
                                .multiplier(TIMES)
                                .jitter(properties.jitter())
                                .timeout(properties.longest())
                                .predicate(Failures::isTransient)
                                .build());
        template.setRetryListener(
                new RetryListener() {
                    @Override
                    public void beforeRetry(
                            RetryPolicy policy, Retryable<?> retryable, RetryState state) {
                        LOG.warn("tried again: {}", Failures.describe(state.getLastException()));
                    }
                });
    }

    /// @return what the first attempt gives that does not fail
    /// @throws Throwable as the last attempt threw it
    public <T> T attempt(Retryable<T> work) throws Throwable {
        try {
            return template.execute(work);
        } catch (RetryException e) {
            throw e.getCause();
        }
    }

    /// As `attempt`, for what throws nothing checked.
    public void run(Runnable work) {
        template.invoke(work);
    }
}
