package clinic.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import clinic.common.contract.Channel;
import clinic.common.contract.ContractEvent;
import clinic.common.contract.EventCodec;
import clinic.common.testing.KafkaForTests;
import clinic.common.testing.PostgresForTests;
import clinic.notification.testing.Said;
import clinic.notification.testing.World;
import clinic.notification.testing.WorldConfiguration;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestConstructor;

/// The whole way, with the broker and the threads in the background: from the topics into the
/// mailbox and onto the service's own topic.
@SpringBootTest(properties = "management.server.port=0")
@Import(WorldConfiguration.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class WholeWayTest {
    private static final Instant START = Instant.parse("2026-12-09T15:00:00Z");

    private final World world;
    private final EventCodec codec;
    private final Said said = Said.one();

    WholeWayTest(World world, EventCodec codec) {
        this.world = world;
        this.codec = codec;
    }

    @DynamicPropertySource
    static void surroundings(DynamicPropertyRegistry properties) {
        PostgresForTests.forSpring(properties, "notification");
        properties.add("spring.kafka.bootstrap-servers", KafkaForTests::address);
    }

    @Test
    void writesToWhoHasBooked() {
        tell(said.requested(START), said.contact(Channel.EMAIL));

        await().until(
                        () -> {
                            world.clock().forward(Duration.ofSeconds(1)); // topics race each other
                            return world.mails().size() == 1;
                        });
        await().until(() -> world.log(said.booking()).contains("BOOKED SENT"));
        await().untilAsserted(() -> assertThat(world.announced()).isEmpty()); // all have left
    }

    private void tell(ContractEvent... events) {
        try (var producer =
                new KafkaProducer<>(
                        Map.<String, Object>of("bootstrap.servers", KafkaForTests.address()),
                        new ByteArraySerializer(),
                        new ByteArraySerializer())) {
            for (ContractEvent event : events) {
                producer.send(codec.write(world.envelope(event)));
            }
        }
    }
}
