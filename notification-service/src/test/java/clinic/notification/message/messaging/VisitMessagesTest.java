package clinic.notification.message.messaging;

import static clinic.notification.testing.MailParts.textOf;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.property.Method;
import clinic.common.contract.BookingContract.MoveCause;
import clinic.common.contract.Channel;
import clinic.common.contract.Envelope;
import clinic.common.contract.NotificationContract.Scheduled;
import clinic.common.contract.ScreeningPass;
import clinic.notification.testing.MailParts;
import clinic.notification.testing.Said;
import clinic.notification.testing.ServiceTest;
import clinic.notification.testing.World;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VisitMessagesTest extends ServiceTest {
    private static final Instant START = Instant.parse("2026-12-09T15:00:00Z"); // 10:00
    private static final Instant LATER = Instant.parse("2026-12-16T15:00:00Z");

    private final World world;
    private final Said said = Said.one();

    VisitMessagesTest(World world) {
        this.world = world;
    }

    @BeforeEach
    void anew() {
        world.forget();
    }

    @Test
    void plansNothingTwiceFromARedeliveredEvent() {
        Envelope requested = world.envelope(said.requested(START));
        world.hears(said.contact(Channel.EMAIL));

        world.hears(requested);
        world.hears(requested);
        world.works();

        assertThat(world.log(said.booking())).hasSize(4);
        assertThat(world.announced(Scheduled.class)).hasSize(4);
        assertThat(world.mails()).hasSize(1);
    }

    @Test
    void numbersWhatItAnnouncesWithoutAGap() {
        world.hears(said.contact(Channel.EMAIL), said.requested(START));
        world.works();

        long announced = world.announced().size();
        assertThat(
                        world.jdbc()
                                .sql("select version from message_file where key = :key")
                                .param("key", said.booking())
                                .query(Long.class)
                                .single())
                .isEqualTo(announced);
    }

    @Test
    void waitsForContactDetailsThatComeLater() {
        world.hears(said.requested(START));
        world.works();
        assertThat(world.mails()).isEmpty();

        world.hears(said.contact(Channel.EMAIL));
        world.passes(Duration.ofSeconds(2));

        assertThat(world.mails()).hasSize(1);
    }

    @Test
    void writesInTheMorningWhereThePatientLives() {
        world.hears(said.contact(ZoneId.of("Europe/Berlin"), Locale.GERMANY, null, Channel.EMAIL));
        world.isNow(Instant.parse("2026-11-20T21:00:00Z")); // 22:00 in Berlin
        world.hears(said.requested(START));
        world.works();
        assertThat(world.mails()).isEmpty();

        world.isNow(Instant.parse("2026-11-21T07:00:00Z")); // 08:00

        assertThat(world.mails()).hasSize(1);
        assertThat(textOf(world.mails().getFirst())).contains("10:00 (New York time)");
    }

    @Test
    void cancelStopsAllAndStrikesTheCalendarEntryOut() {
        world.hears(said.contact(Channel.EMAIL), said.requested(START));
        world.works();
        world.purge();

        world.hears(said.cancelled());
        world.works();
        world.passes(Duration.ofDays(40));

        assertThat(world.mails()).hasSize(1);
        ICalendar calendar = calendar(world.mails().getFirst());
        assertThat(calendar.getMethod().getValue()).isEqualTo(Method.CANCEL);
        assertThat(calendar.getEvents().getFirst().getStatus().isCancelled()).isTrue();
        assertThat(calendar.getEvents().getFirst().getSequence().getValue()).isEqualTo(1);
        assertThat(dueWork()).isZero();
    }

    @Test
    void tellsANewSlotInsteadOfTheDeferralWhereItIsFoundAtOnce() {
        world.hears(said.contact(Channel.EMAIL), said.requested(START));
        world.works();
        world.purge();

        world.hears(
                said.deferred(LocalDate.of(2026, 12, 14)),
                said.moved(LATER, MoveCause.REBOOKED_BY_SYSTEM));
        world.works();
        world.passes(Duration.ofMinutes(5));

        assertThat(world.mails()).hasSize(1);
        assertThat(textOf(world.mails().getFirst()))
                .contains("We found a new time for you: Wednesday, December 16")
                .contains("Answer your questions");
        assertThat(calendar(world.mails().getFirst()).getEvents().getFirst().getSequence())
                .extracting(sequence -> sequence.getValue())
                .isEqualTo(2);
        assertThat(world.log(said.booking())).contains("DEFERRED SKIPPED SUPERSEDED");
    }

    @Test
    void saysTheEarliestDayWhereNoSlotIsFound() {
        world.hears(said.contact(Channel.EMAIL), said.requested(START));
        world.works();
        world.purge();

        world.hears(said.deferred(LocalDate.of(2026, 12, 14)));
        world.passes(Duration.ofMinutes(2));

        assertThat(textOf(world.mails().getFirst()))
                .contains("The first day that is possible is Monday, December 14, 2026.");
    }

    @Test
    void asksAgainWhereAnObstacleHadNoEnd() {
        world.hears(said.contact(Channel.EMAIL), said.requested(START), said.deferred(null));
        world.passes(Duration.ofMinutes(2));
        world.purge();

        world.hears(said.opened(ScreeningPass.ASK_AGAIN, LATER));
        world.works();

        assertThat(textOf(world.mails().getFirst())).contains("tell us how you are now");
    }

    @Test
    void sendsTheRescreenAsSoonAsItOpens() {
        world.hears(
                said.contact(Channel.EMAIL),
                said.requested(START),
                said.cleared(world.clock().instant()),
                said.driverNamed(),
                said.confirmed());
        world.isNow(START.minus(Duration.ofHours(72)));
        world.purge();

        world.hears(said.opened(ScreeningPass.RESCREEN, START));
        world.works();

        assertThat(world.mails()).hasSize(1);
        assertThat(textOf(world.mails().getFirst()))
                .contains("Answer your questions")
                .doesNotContain("Name your driver");
    }

    private long dueWork() {
        return world.jdbc().sql("select count(*) from due_work").query(Long.class).single();
    }

    private static ICalendar calendar(MimeMessage mail) {
        List<ICalendar> calendars = Biweekly.parse(parts(mail).calendar()).all();
        return calendars.getFirst();
    }

    private static MailParts parts(MimeMessage mail) {
        try {
            return MailParts.of(mail);
        } catch (jakarta.mail.MessagingException | java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
