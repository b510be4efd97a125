package clinic.common.outbox;

import clinic.common.contract.ContractSchemas;
import clinic.common.contract.EventCodec;
import clinic.common.id.Ids;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.JdbcOperations;

/// The outbox and its relay, wherever there is a database.
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration",
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
            "clinic.common.time.ClockConfiguration"
        })
@ConditionalOnBean({DataSource.class, KafkaProperties.class})
@EnableConfigurationProperties({OutboxProperties.class, TopicsProperties.class})
public class OutboxConfiguration {
    private static final int RECONNECT = 500; // ms
    private static final int BATCH_BYTES = 64 * 1024; // of one partition, in one request

    @Bean
    ContractSchemas contractSchemas() {
        return new ContractSchemas();
    }

    @Bean
    EventCodec eventCodec(ContractSchemas schemas) {
        return new EventCodec(schemas);
    }

    @Bean
    Wake relayWake() {
        return new Wake();
    }

    @Bean
    JdbcOutbox outbox(
            JdbcOperations jdbc,
            EventCodec codec,
            Ids ids,
            Clock clock,
            @Value("${spring.application.name}") String application,
            OutboxProperties properties,
            Wake relayWake) {
        return new JdbcOutbox(jdbc, codec, ids, clock, "/" + application, properties, relayWake);
    }

    @Bean
    @ConditionalOnProperty(name = "clinic.outbox.relay", matchIfMissing = true)
    Relay relay(
            DataSource dataSource,
            KafkaProperties kafka,
            OutboxProperties properties,
            Wake relayWake)
            throws SQLException {
        return new Relay(
                Connections.besides(dataSource),
                Sender.kafka(producer(kafka, properties)),
                properties,
                relayWake);
    }

    static Map<String, Object> producer(KafkaProperties kafka, OutboxProperties properties) {
        Map<String, Object> producer = new HashMap<>(kafka.buildProducerProperties());
        producer.remove(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG);
        producer.remove(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG);
        producer.put(ProducerConfig.ACKS_CONFIG, "all");
        producer.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        // A broker that does not know a producer yet takes whatever number comes first: were the
        // first request refused and one behind it not, it would have later events before earlier.
        producer.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        producer.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        producer.put(ProducerConfig.LINGER_MS_CONFIG, (int) properties.linger().toMillis());
        producer.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, properties.metadataTimeout().toMillis());
        // The producer asks the broker again and again: giving up is for the relay.
        producer.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        producer.put(
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                (int) properties.requestTimeout().toMillis());
        producer.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, RECONNECT);
        producer.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
        return producer;
    }

    @Bean
    @ConditionalOnProperty(name = "clinic.kafka.create-topics", matchIfMissing = true)
    TopicCreation topicCreation(KafkaProperties kafka, TopicsProperties properties) {
        return new TopicCreation(kafka.buildAdminProperties(), properties);
    }

    @Bean
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    FilterRegistrationBean<CausationFilter> causationFilter(Ids ids) {
        FilterRegistrationBean<CausationFilter> filter =
                new FilterRegistrationBean<>(new CausationFilter(ids));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return filter;
    }
}
