package clinic.notification.sending;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import clinic.common.contract.Channel;
import clinic.common.contract.LinkPurpose;
import clinic.common.contract.NotificationContract;
import clinic.notification.testing.MailParts;
import clinic.notification.testing.Said;
import clinic.notification.testing.ServiceTest;
import clinic.notification.testing.World;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SendingTest extends ServiceTest {
    private static final Instant START = Instant.parse("2026-12-09T15:00:00Z"); // 10:00

    private final World world;
    private final Said said = Said.one();

    SendingTest(World world) {
        this.world = world;
    }

    @BeforeEach
    void anew() {
        world.forget();
    }

    @Test
    void sendsTheBookedMailWithItsLinksAndItsCalendarFile() throws Exception {
        world.hears(said.contact(Channel.EMAIL), said.requested(START));
        world.works();

        MimeMessage mail = world.mails().getFirst();
        MailParts parts = MailParts.of(mail);
        assertThat(world.mails()).hasSize(1);
        assertThat(mail.getAllRecipients()[0]).hasToString(Said.MAIL);
        assertThat(mail.getSubject()).isEqualTo("Your visit at Riverside Pain Clinic");
        assertThat(parts.text())
                .contains("Wednesday, December 9, 2026 at 10:00")
                .contains("12 River Street")
                .contains("Answer your questions:\nhttp://localhost:8080/p/")
                .contains("Choose another time:\nhttp://localhost:8080/p/");
        assertThat(parts.html()).contains("Answer your questions</a>");
        assertThat(mail.getHeader("List-Unsubscribe")[0])
                .matches("<http://localhost:8080/p/[\\w-]{43}>");
        assertThat(purposes())
                .containsExactlyInAnyOrder(
                        LinkPurpose.SCREENING, LinkPurpose.MOVE, LinkPurpose.PREFERENCES);
        ICalendar calendar = Biweekly.parse(parts.calendar()).first();
        VEvent event = calendar.getEvents().getFirst();
        assertThat(event.getUid().getValue()).contains(said.booking().toString());
        assertThat(event.getSequence().getValue()).isZero();
        assertThat(event.getDateStart().getValue()).isEqualTo(Date.from(START));
    }

    @Test
    void keepsNoTokenInTheDatabaseOnceTheLetterHasGone() throws Exception {
        world.hears(said.contact(Channel.EMAIL), said.requested(START));
        world.works();

        List<String> tokens = MailParts.of(world.mails().getFirst()).tokens();
        assertThat(tokens).hasSize(3).allMatch(token -> token.length() == 43);
        assertThat(world.jdbc().sql("select count(*) from outgoing").query(Long.class).single())
                .isZero();
        String everything =
                world.jdbc()
                        .sql(
                                """
                                select string_agg(t::text, ' ') from (
                                    select m::text from message m union all
                                    select l::text from minted_link l union all
                                    select convert_from(payload, 'UTF8') from outbox) t
                                """)
                        .query(String.class)
                        .single();
        assertThat(tokens).noneMatch(everything::contains);
    }

    @Test
    void deliversATextIntoTheMailboxOfTheNumber() throws Exception {
        world.hears(said.contact(Channel.SMS), said.requested(START));
        world.works();

        MimeMessage text = world.mails().getFirst();
        assertThat(text.getAllRecipients()[0]).hasToString("12125550123@sms.local");
        assertThat(MailParts.of(text).text())
                .contains("Riverside Pain Clinic: your visit is booked for")
                .contains("Reply STOP");
        assertThat(world.announced(NotificationContract.Sent.class))
                .singleElement()
                .satisfies(sent -> assertThat(sent.channel()).isEqualTo(Channel.SMS));
    }

    @Test
    void sendsTheSameKeyAgainWhenASenderDiedBeforeItCouldWriteItDown() throws Exception {
        world.hears(said.contact(Channel.EMAIL), said.requested(START));
        world.works();
        world.jdbc() // as if the second transaction had never been
                .sql("update message set state = 'QUEUED', sent_at = null, channel = null")
                .update();
        String first = world.mails().getFirst().getMessageID();
        world.jdbc()
                .sql(
                        """
                        insert into outgoing (message_id, letters, next_try_at, claimed_until)
                        select id, :letters::jsonb, due_at, clock_timestamp() - interval '1 s'
                        from message where kind = 'BOOKED'
                        """)
                .param(
                        "letters",
                        """
                        [{"channel":"EMAIL","to":"rosa@example.org","subject":"s","text":"t"}]""")
                .update();

        world.works();

        assertThat(world.mails()).hasSize(2);
        assertThat(world.mails().getLast().getMessageID()).isEqualTo(first);
    }

    @Test
    void leavesALetterAloneThatAnotherSenderHasInHand() {
        world.hears(said.contact(Channel.EMAIL), said.requested(START));
        world.fires();
        world.jdbc()
                .sql("update outgoing set claimed_until = clock_timestamp() + interval '1 min'")
                .update();

        world.sending().sendAll();

        assertThat(world.mails()).isEmpty();
    }

    @Test
    void triesAgainWithPausesWhileTheMailboxIsAway() {
        world.hears(said.contact(Channel.EMAIL), said.requested(START));
        world.mailboxGoesAway();
        world.works();
        assertThat(world.log(said.booking())).contains("BOOKED QUEUED");

        world.mailboxReturns();
        world.works();
        assertThat(world.mails()).isEmpty();

        world.passes(Duration.ofMinutes(2));
        assertThat(world.log(said.booking())).contains("BOOKED SENT");
        assertThat(world.mails()).hasSize(1);
    }

    @Test
    void tellsThatSomebodyMustCallOnceNoChannelTookIt() {
        world.hears(said.contact(Channel.EMAIL, Channel.SMS), said.requested(START));
        world.mailboxGoesAway();
        world.works();
        for (int round = 0; round < 12; round++) {
            world.passes(Duration.ofMinutes(20));
        }

        assertThat(world.log(said.booking())).contains("BOOKED FAILED");
        assertThat(world.announced(NotificationContract.Failed.class)).hasSize(1);
        assertThat(world.announced(NotificationContract.Sent.class)).isEmpty();
    }

    @Test
    void doesNotSendAQueuedLetterOnceItsVisitIsCancelled() {
        world.hears(said.contact(Channel.EMAIL), said.requested(START));
        world.fires();
        world.hears(said.cancelled());

        world.works();

        assertThat(world.log(said.booking()))
                .contains("BOOKED SKIPPED NO_LONGER_NEEDED", "CANCELLED SENT");
        assertThat(world.mails()).hasSize(1);
    }

    @Test
    void handsEachLetterOverOnceHoweverManySendersThereAre() {
        for (int n = 0; n < 30; n++) {
            Said each = Said.one();
            world.hears(each.contact(Channel.EMAIL), each.requested(START));
        }
        world.fires();

        try (ExecutorService senders = Executors.newFixedThreadPool(6)) {
            for (int n = 0; n < 6; n++) {
                senders.execute(world.sending()::sendAll);
            }
        }

        assertThat(world.mails()).hasSize(30);
        assertThat(world.announced(NotificationContract.Sent.class))
                .extracting(NotificationContract.Sent::messageId)
                .doesNotHaveDuplicates()
                .hasSize(30);
    }

    private List<LinkPurpose> purposes() {
        return world.announced(NotificationContract.LinkMinted.class).stream()
                .map(NotificationContract.LinkMinted::purpose)
                .toList();
    }
}
