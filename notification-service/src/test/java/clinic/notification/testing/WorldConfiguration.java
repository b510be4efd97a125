package clinic.notification.testing;

import clinic.common.duework.DueRound;
import clinic.common.inbox.TopicListener;
import clinic.notification.sending.SendingForTests;
import com.icegreen.greenmail.util.GreenMail;
import java.util.List;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.springframework.transaction.support.TransactionTemplate;

/// A mailbox, a clock that is moved, and a hand on the work in the background.
@TestConfiguration(proxyBeanMethods = false)
@Import(SendingForTests.class)
public class WorldConfiguration {

    @Bean
    MovedClock clock() {
        return new MovedClock();
    }

    @Bean(destroyMethod = "stop")
    GreenMail mailbox() {
        return World.startMailbox();
    }

    @Bean
    DynamicPropertyRegistrar mailPort(GreenMail mailbox) {
        return properties -> properties.add("spring.mail.port", () -> mailbox.getSmtp().getPort());
    }

    @Bean
    World world(
            List<TopicListener> listeners,
            DueRound dueRound,
            SendingForTests sending,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            MovedClock clock,
            GreenMail mailbox) {
        return new World(listeners, dueRound, sending, jdbc, transaction, clock, mailbox);
    }
}
