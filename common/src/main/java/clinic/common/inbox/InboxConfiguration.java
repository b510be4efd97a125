package clinic.common.inbox;

import clinic.common.contract.EventCodec;
import clinic.common.id.Ids;
import clinic.common.outbox.OutboxConfiguration;
import clinic.common.outbox.RawOutbox;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/// A consumer for each `Hearing` bean, wherever there is an outbox to tell of dead letters.
@AutoConfiguration(after = OutboxConfiguration.class)
@ConditionalOnBean(RawOutbox.class)
@EnableConfigurationProperties(InboxProperties.class)
public class InboxConfiguration {

    @Bean
    Sitting.Desk inboxDesk(
            JdbcClient jdbc,
            EventCodec codec,
            RawOutbox outbox,
            Ids ids,
            @Value("${spring.application.name}") String application,
            InboxProperties properties) {
        return new Sitting.Desk(
                new Positions(jdbc),
                new LetterRows(jdbc),
                new LetterReader(codec, properties.largest()),
                new Announcements(outbox, ids, application));
    }

    @Bean
    OneByOne oneByOne(JdbcClient jdbc, PlatformTransactionManager transactions) {
        return new OneByOne(jdbc, transactions);
    }

    @Bean
    Intake intake(
            Sitting.Desk inboxDesk, OneByOne oneByOne, PlatformTransactionManager transactions) {
        return new Intake(inboxDesk, oneByOne, transactions);
    }

    @Bean
    DeadLetters deadLetters(
            Sitting.Desk inboxDesk,
            OneByOne oneByOne,
            ObjectProvider<Hearing> listeners,
            JdbcClient jdbc,
            Clock clock,
            PlatformTransactionManager transactions) {
        Map<String, Hearing> byTopic =
                listeners
                        .orderedStream()
                        .collect(Collectors.toMap(Hearing::topic, Function.identity()));
        return new DeadLetters(
                inboxDesk.letters(),
                new LetterBox(jdbc),
                new Replay(inboxDesk, oneByOne, byTopic),
                new LetterAudit(jdbc),
                clock,
                transactions);
    }

    @Bean
    @ConditionalOnProperty(name = "clinic.inbox.enabled", matchIfMissing = true)
    InboxContainers inboxContainers(
            ObjectProvider<Hearing> listeners,
            Intake intake,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            KafkaProperties kafka,
            @Value("${spring.application.name}") String application,
            InboxProperties properties) {
        return new InboxContainers(
                listeners.orderedStream().toList(),
                intake,
                new InboxPartitions(jdbc, transactions, properties),
                consumer(kafka, properties),
                application,
                properties);
    }

    static Map<String, Object> consumer(KafkaProperties kafka, InboxProperties properties) {
        Map<String, Object> consumer = new HashMap<>(kafka.buildConsumerProperties());
        int session = (int) properties.sessionTimeout().toMillis();
        consumer.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        consumer.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        consumer.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        consumer.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, properties.batch());
        consumer.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, session);
        consumer.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, session / 4);
        consumer.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 5_000);
        consumer.put(
                ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
                CooperativeStickyAssignor.class.getName());
        return consumer;
    }
}
