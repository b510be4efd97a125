package clinic.notification.testing;

import clinic.common.testing.PostgresForTests;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestConstructor;

/// The whole service but the broker: events are heard from the test and announced to the table.
@SpringBootTest(
        properties = {
            "clinic.outbox.relay=false",
            "clinic.inbox.enabled=false",
            "clinic.due-work.enabled=false",
            "clinic.kafka.create-topics=false",
            "clinic.notification.sending.senders=0",
            "clinic.notification.sending.first-pause=PT0.001S",
            "clinic.notification.sending.breaker.window=1000",
            "clinic.notification.inbound.secret=provider-secret"
        })
@AutoConfigureMockMvc
@Import(WorldConfiguration.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
public abstract class ServiceTest {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        PostgresForTests.forSpring(properties, "notification");
    }
}
