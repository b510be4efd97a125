package clinic.notification.announcing;

import clinic.common.contract.NotificationContract;
import clinic.common.outbox.Outbox;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Tells the others, one step of the message file's version per event.
@Component
public class Announcements {
    private final JdbcClient jdbc;
    private final Outbox outbox;

    Announcements(JdbcClient jdbc, Outbox outbox) {
        this.jdbc = jdbc;
        this.outbox = outbox;
    }

    /// Joins the caller's transaction. The file's row stays locked until that ends, so the order of
    /// a key's versions is the order of the commits.
    public void tell(NotificationContract event) {
        long version =
                jdbc.sql(
                                """
                                insert into message_file (key, version) values (:key, 1)
                                on conflict (key) do update set version = message_file.version + 1
                                returning version
                                """)
                        .param("key", event.key())
                        .query(Long.class)
                        .single();
        outbox.announce(event, version);
    }
}
