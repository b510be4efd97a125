package clinic.common.web;

import clinic.common.retry.Retries;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.HandlerExceptionResolver;

/// Errors, page attributes and idempotent posts for every service.
@AutoConfiguration(before = ErrorMvcAutoConfiguration.class)
@Import({ProblemAdvice.class, FailuresElsewhere.class, PageAttributes.class})
public class WebConfiguration {
    /// Behind Spring Security, for a key belongs to a caller, and behind all the others: what is
    /// tried again is the servlet.
    private static final int LAST = Ordered.LOWEST_PRECEDENCE;

    /// Every request is observed as a whole. Observing each filter of Spring Security besides makes
    /// some twenty more meters that nobody reads.
    @Bean
    static SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    @ConditionalOnProperty(
            name = "clinic.web.idempotent-posts",
            havingValue = "true",
            matchIfMissing = true)
    FilterRegistrationBean<IdempotentPosts> idempotentPosts(
            PlatformTransactionManager transactions,
            Retries retries,
            JdbcClient jdbc,
            Clock clock,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        FilterRegistrationBean<IdempotentPosts> filter =
                new FilterRegistrationBean<>(
                        new IdempotentPosts(
                                new TransactionTemplate(transactions),
                                retries,
                                new GivenAnswers(jdbc, clock),
                                problems));
        filter.addUrlPatterns("/api/*");
        filter.setOrder(LAST);
        return filter;
    }
}
