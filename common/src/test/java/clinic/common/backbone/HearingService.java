package clinic.common.backbone;

import clinic.common.contract.Envelope;
import clinic.common.contract.Topics;
import clinic.common.inbox.TopicListener;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The smallest service there can be: it writes down what it hears.
@SpringBootConfiguration
@EnableAutoConfiguration
class HearingService {

    @Bean
    TopicListener bookingsHeard(
            JdbcClient jdbc,
            org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer migrated) {
        jdbc.sql(
                        "create table heard (place bigint generated always as identity, key uuid, sequence bigint)")
                .update();
        return new TopicListener() {
            @Override
            public String topic() {
                return Topics.BOOKINGS;
            }

            @Override
            public void on(Envelope event) {
                jdbc.sql("insert into heard (key, sequence) values (?, ?)")
                        .param(event.key())
                        .param(event.sequence())
                        .update();
            }
        };
    }
}
