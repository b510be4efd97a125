package clinic.screening.testing;

import clinic.common.testing.PostgresForTests;
import clinic.screening.ScreeningApplication;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// The whole service but for the broker. Each test begins on Tuesday 1 December 2026, 10:00 in New
/// York, and makes bookings of its own.
@SpringBootTest(
        classes = ScreeningApplication.class,
        properties = {
            "clinic.inbox.enabled=false",
            "clinic.outbox.relay=false",
            "clinic.kafka.create-topics=false",
            "clinic.due-work.enabled=false",
            "clinic.security.jwks-uri=http://localhost:1/none",
            "management.server.port=0"
        })
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import(ServiceTest.Standing.class)
@SuppressWarnings("NullAway.Init") // the fields are there when a test begins
public abstract class ServiceTest {
    public static final Instant NOW = Instant.parse("2026-12-01T15:00:00Z");

    @Autowired protected MovableClock clock;
    @Autowired protected JdbcClient jdbc;
    @Autowired protected BookingsForTests bookings;
    @Autowired private MockMvcTester mvc;

    protected Calls calls;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        PostgresForTests.forSpring(properties, "screening");
    }

    @BeforeEach
    void begins() {
        clock.set(NOW);
        calls = new Calls(mvc);
    }

    @TestConfiguration(proxyBeanMethods = false)
    @Import(BookingsForTests.class)
    static class Standing {
        @Bean
        MovableClock clock() {
            return new MovableClock(NOW);
        }
    }
}
