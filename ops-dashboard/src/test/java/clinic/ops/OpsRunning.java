package clinic.ops;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

import clinic.common.testing.PostgresForTests;
import clinic.ops.lag.BrokerByHand;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.JwtRequestPostProcessor;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// The whole service on a real PostgreSQL, with no broker: tests tell it what a topic would.
@SpringBootTest(
        properties = {
            "management.server.port=0",
            "clinic.inbox.enabled=false",
            "clinic.outbox.relay=false",
            "clinic.kafka.create-topics=false",
            "clinic.ops.lag.watched=false",
            "clinic.ops.doorbell.at-most-every=PT1H"
        })
@AutoConfigureMockMvc
@Import({TimeByHand.class, BrokerByHand.class})
public abstract class OpsRunning {

    @Autowired protected MockMvcTester mvc;
    @Autowired protected JdbcClient jdbc;
    @Autowired protected HandClock clock;
    @Autowired protected BrokerByHand broker;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        PostgresForTests.forSpring(properties, "ops");
    }

    @BeforeEach
    void nothingWasHeardYet() {
        clock.reset();
        broker.reset();
        jdbc.sql("truncate event_log, booking_flow, parked_letter").update();
    }

    protected static JwtRequestPostProcessor caller(String role) {
        return jwt().jwt(
                        token ->
                                token.subject("someone")
                                        .claim("name", "someone")
                                        .claim("roles", List.of(role)))
                .authorities(new SimpleGrantedAuthority("ROLE_" + role));
    }
}
