package clinic.notification.testing;

import clinic.common.contract.ContractEvent;
import clinic.common.contract.ContractType;
import clinic.common.contract.Envelope;
import clinic.common.contract.EventJson;
import clinic.common.contract.NotificationContract;
import clinic.common.duework.DueRound;
import clinic.common.inbox.TopicListener;
import clinic.notification.sending.SendingForTests;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// What a test does to the service, and what it sees of it from outside.
public final class World {
    private final List<TopicListener> listeners;
    private final DueRound dueRound;
    private final SendingForTests sending;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final MovedClock clock;
    private final GreenMail mailbox;
    private boolean mailboxAway;

    World(
            List<TopicListener> listeners,
            DueRound dueRound,
            SendingForTests sending,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            MovedClock clock,
            GreenMail mailbox) {
        this.listeners = listeners;
        this.dueRound = dueRound;
        this.sending = sending;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
        this.mailbox = mailbox;
    }

    static GreenMail startMailbox() {
        try (ServerSocket free = new ServerSocket(0)) {
            int port = free.getLocalPort(); // the same after the mailbox was away
            free.close();
            GreenMail mailbox =
                    new GreenMail(new ServerSetup(port, null, ServerSetup.PROTOCOL_SMTP));
            mailbox.start();
            return mailbox;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Starts anew: nothing known, nothing sent.
    public void forget() {
        jdbc.sql(
                        """
                        truncate visit, screening, patient, driver, message_file, message,
                            outgoing, minted_link, inbound_sms, outbox, due_work, due_dead
                        """)
                .update();
        if (mailboxAway) {
            mailboxReturns();
        }
        purge();
        clock.set(Instant.parse("2026-11-20T16:00:00Z"));
    }

    public void purge() {
        try {
            mailbox.purgeEmailFromAllMailboxes();
        } catch (com.icegreen.greenmail.store.FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    public Envelope envelope(ContractEvent event) {
        return new Envelope(
                UUID.randomUUID(),
                "/test",
                clock.instant(),
                1,
                UUID.randomUUID(),
                null,
                null,
                event);
    }

    public void hears(ContractEvent... events) {
        for (ContractEvent event : events) {
            hears(envelope(event));
        }
    }

    /// As the inbox does it: in one transaction.
    public void hears(Envelope envelope) {
        String topic = envelope.type().topic();
        transaction.executeWithoutResult(
                _ ->
                        listeners.stream()
                                .filter(listener -> listener.topic().equals(topic))
                                .forEach(listener -> listener.on(envelope)));
    }

    /// Time passes, what is due fires, and what is queued is sent.
    public void passes(Duration time) {
        clock.forward(time);
        works();
    }

    public void isNow(Instant now) {
        clock.set(now);
        works();
    }

    public void fires() {
        dueRound.fireAll();
    }

    public void works() {
        fires();
        sending.sendAll();
    }

    public SendingForTests sending() {
        return sending;
    }

    public MovedClock clock() {
        return clock;
    }

    public void mailboxGoesAway() {
        mailbox.stop();
        mailboxAway = true;
    }

    public void mailboxReturns() {
        mailbox.start();
        mailboxAway = false;
    }

    public List<MimeMessage> mails() {
        return Arrays.asList(mailbox.getReceivedMessages());
    }

    /// What was announced so far, in order.
    public List<NotificationContract> announced() {
        return jdbc.sql("select type, payload from outbox order by id")
                .query(
                        (row, _) -> {
                            Class<? extends ContractEvent> type =
                                    ContractType.named(row.getString("type"))
                                            .orElseThrow()
                                            .record();
                            String json =
                                    new String(row.getBytes("payload"), StandardCharsets.UTF_8);
                            return (NotificationContract) EventJson.MAPPER.readValue(json, type);
                        })
                .list();
    }

    public <E extends NotificationContract> List<E> announced(Class<E> type) {
        return announced().stream().filter(type::isInstance).map(type::cast).toList();
    }

    public JdbcClient jdbc() {
        return jdbc;
    }

    /// `KIND STATE` of every message of a booking, in the order of planning.
    public List<String> log(UUID bookingId) {
        return jdbc.sql(
                        """
                        select concat_ws(' ', kind, state, why_skipped) from message
                        where booking_id = :booking order by id
                        """)
                .param("booking", bookingId)
                .query(String.class)
                .list();
    }
}
