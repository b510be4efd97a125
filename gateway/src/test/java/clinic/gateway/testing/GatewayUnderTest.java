package clinic.gateway.testing;

import clinic.common.testing.PostgresForTests;
import clinic.gateway.GatewayApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// The whole gateway on a real PostgreSQL, with stub services behind it. One for all test classes.
@SpringBootTest(
        classes = {GatewayApplication.class, GatewayUnderTest.Parts.class},
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "management.server.port=0",
            "clinic.inbox.enabled=false",
            "clinic.outbox.relay=false",
            "clinic.kafka.create-topics=false"
        })
@ActiveProfiles("demo")
public abstract class GatewayUnderTest {
    protected static final StubService BOOKING = new StubService("booking");
    protected static final StubService SCREENING = new StubService("screening");
    protected static final StubService NOTIFICATION = new StubService("notification");
    protected static final StubService MAILBOX = new StubService("mailbox");

    @LocalServerPort protected int port;

    @Value("${clinic.gateway.accounts.file}")
    protected Path accountsFile;

    @Autowired protected MovableClock clock;

    @Autowired protected JdbcClient jdbc;

    @TestConfiguration
    static class Parts {
        @Bean
        MovableClock clock() {
            return new MovableClock();
        }
    }

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry properties) {
        PostgresForTests.forSpring(properties, "gateway");
        Path house = temporary();
        properties.add("clinic.gateway.accounts.file", () -> house.resolve("accounts").toString());
        properties.add("clinic.gateway.services.booking", BOOKING::url);
        properties.add("clinic.gateway.services.screening", SCREENING::url);
        properties.add("clinic.gateway.services.notification", NOTIFICATION::url);
        properties.add("clinic.gateway.mailbox.url", MAILBOX::url);
        // nobody is there
        properties.add("clinic.gateway.services.ops", () -> "http://localhost:9");
        properties.add("clinic.clock.file", () -> house.resolve("clock").toString());
    }

    @BeforeEach
    void services() {
        BOOKING.answersPlainly();
        SCREENING.answersPlainly();
        NOTIFICATION.answersPlainly();
        MAILBOX.answersPlainly();
        // so that what one test failed at does not slow the next one down
        clock.forward(Duration.ofHours(1));
    }

    protected Browser browser() {
        return new Browser(port);
    }

    protected Browser signedIn(String role) {
        Browser browser = browser();
        String[] line = account(role);
        if (browser.signIn(line[1], line[2]).statusCode() != 303) {
            throw new AssertionError("the first account of " + role + " does not fit");
        }
        return browser;
    }

    /// @return role, name, password
    protected String[] account(String role) {
        try {
            Map<String, String[]> lines = new HashMap<>();
            for (String line : Files.readAllLines(accountsFile)) {
                String[] words = line.split(" ", -1);
                lines.put(words[0], words);
            }
            String[] found = lines.get(role);
            if (found == null) {
                throw new AssertionError("no account for " + role);
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("gateway");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
