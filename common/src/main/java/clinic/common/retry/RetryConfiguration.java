package clinic.common.retry;

import javax.sql.DataSource;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.ComposablePointcut;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.transaction.annotation.Transactional;

/// Retries for whatever is `@Transactional`.
@AutoConfiguration(after = DataSourceAutoConfiguration.class)
@ConditionalOnBean(DataSource.class)
@EnableConfigurationProperties(RetryProperties.class)
public class RetryConfiguration {
    /// Just around the transaction, whose advice is the innermost.
    private static final int AROUND_THE_TRANSACTION = Ordered.LOWEST_PRECEDENCE - 1;

    @Bean
    Retries retries(RetryProperties properties) {
        return new Retries(properties);
    }

    @Bean
    CommitWatch commitWatch() {
        return new CommitWatch();
    }

    /// It is there before all other beans, and must not bring others with it.
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor retriedTransactions(ObjectProvider<Retries> retries) {
        DefaultPointcutAdvisor advisor =
                new DefaultPointcutAdvisor(
                        new ComposablePointcut(
                                        AnnotationMatchingPointcut.forMethodAnnotation(
                                                Transactional.class))
                                .union(
                                        AnnotationMatchingPointcut.forClassAnnotation(
                                                Transactional.class)),
                        new RetriedTransactions(retries));
        advisor.setOrder(AROUND_THE_TRANSACTION);
        return advisor;
    }
}
