package clinic.common.duework;

import clinic.common.id.Ids;
import clinic.common.outbox.Wake;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/// Due work wherever there is a database. It is polled only where there is a `DueAction`.
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
            "clinic.common.time.ClockConfiguration"
        })
@ConditionalOnBean(DataSource.class)
@EnableConfigurationProperties(DueWorkProperties.class)
public class DueWorkConfiguration {

    @Bean
    Wake dueWake() {
        return new Wake();
    }

    @Bean
    JdbcDueWork dueWork(JdbcClient jdbc, Clock clock, DueWorkProperties properties, Wake dueWake) {
        return new JdbcDueWork(jdbc, clock, properties, dueWake);
    }

    @Bean
    DueRound dueRound(
            JdbcClient jdbc,
            ObjectProvider<DueAction> actions,
            Clock clock,
            Ids ids,
            DueWorkProperties properties,
            ObjectProvider<MeterRegistry> meters,
            PlatformTransactionManager transactions) {
        return new DueRound(
                new DueRows(jdbc, properties),
                actions.orderedStream().toList(),
                clock,
                ids,
                properties,
                meters.getIfAvailable(SimpleMeterRegistry::new),
                transactions);
    }

    @Bean
    @ConditionalOnBean(DueAction.class)
    @ConditionalOnProperty(name = "clinic.due-work.enabled", matchIfMissing = true)
    DuePoller duePoller(DueRound round, DueWorkProperties properties, Wake dueWake) {
        return new DuePoller(round, properties, dueWake);
    }
}
