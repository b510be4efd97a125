package clinic.common.backlog;

import clinic.common.inbox.Hearing;
import clinic.common.inbox.InboxConfiguration;
import clinic.common.outbox.RelayHealth;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Counts the backlog, for the management port, the metrics and the health.
@AutoConfiguration(after = InboxConfiguration.class)
@ConditionalOnBean(InboxConfiguration.class)
public class BacklogConfiguration {
    private static final int ANSWER_WITHIN = 3_000; // ms

    @Bean
    ConsumerLag consumerLag(
            KafkaProperties kafka,
            ObjectProvider<Hearing> listeners,
            @Value("${spring.application.name}") String application) {
        Map<String, Object> admin = new HashMap<>(kafka.buildAdminProperties());
        admin.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, ANSWER_WITHIN);
        admin.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ANSWER_WITHIN);
        return new ConsumerLag(
                admin,
                listeners
                        .orderedStream()
                        .collect(
                                Collectors.toMap(
                                        Hearing::topic,
                                        listener -> Hearing.group(application, listener.topic()))));
    }

    @Bean
    BacklogReader backlogReader(JdbcClient jdbc, Clock clock, ConsumerLag consumerLag) {
        return new BacklogReader(jdbc, clock, consumerLag);
    }

    @Bean
    BacklogEndpoint backlogEndpoint(BacklogReader reader) {
        return new BacklogEndpoint(reader);
    }

    @Bean
    BacklogMetrics backlogMetrics(BacklogReader reader) {
        return new BacklogMetrics(reader::read);
    }

    @Bean
    BacklogHealth backboneHealthIndicator(BacklogReader reader, ObjectProvider<RelayHealth> relay) {
        return new BacklogHealth(reader, relay);
    }
}
