package clinic.booking.testing;

import clinic.booking.BookingApplication;
import clinic.common.testing.PostgresForTests;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// The whole service but for the broker. Each test begins on Monday 23 November 2026, 9:00 in New
/// York, with a site of its own.
@SpringBootTest(
        classes = BookingApplication.class,
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

    public static final Instant MONDAY_MORNING = Instant.parse("2026-11-23T14:00:00Z");

    @Autowired protected MockMvcTester mvc;
    @Autowired protected MovableClock clock;
    @Autowired private Clinics clinics;

    protected Clinics.Clinic clinic;
    protected Calls calls;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        PostgresForTests.forSpring(properties, "booking");
    }

    @BeforeEach
    void opens() {
        clock.set(MONDAY_MORNING);
        clinic = clinics.open();
        calls = new Calls(mvc, clinic);
    }

    @TestConfiguration(proxyBeanMethods = false)
    @Import(Clinics.class)
    static class Standing {
        @Bean
        MovableClock clock() {
            return new MovableClock(MONDAY_MORNING);
        }
    }
}
