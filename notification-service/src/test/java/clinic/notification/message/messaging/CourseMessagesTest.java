package clinic.notification.message.messaging;

import static clinic.notification.testing.MailParts.textOf;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.common.contract.Channel;
import clinic.common.contract.PatientContract;
import clinic.notification.testing.Said;
import clinic.notification.testing.ServiceTest;
import clinic.notification.testing.World;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What follows from the course of a visit that keeps its slot.
class CourseMessagesTest extends ServiceTest {
    private static final Instant START = Instant.parse("2026-12-09T15:00:00Z"); // 10:00

    private final World world;
    private final Said said = Said.one();

    CourseMessagesTest(World world) {
        this.world = world;
    }

    @BeforeEach
    void anew() {
        world.forget();
    }

    @Test
    void tellsOfTheDoctorsCallAndThenOfTheInstructions() {
        world.hears(said.contact(Channel.EMAIL), said.requested(START));
        world.works();
        world.isNow(START.minus(Duration.ofDays(9)).plus(Duration.ofHours(1)));
        world.purge();
        world.hears(said.referred(true, START));
        world.works();
        assertThat(textOf(world.mails().getFirst())).contains("The doctor needs to talk with you");
        world.purge();

        world.hears(said.cleared(START));
        world.works();

        assertThat(textOf(world.mails().getFirst()))
                .contains("has left instructions for you")
                .contains("Open your page:\nhttp");
    }

    @Test
    void followsTheDischargeUntilTheEffectIsKnown() {
        Instant home = START.plus(Duration.ofMinutes(45));
        world.hears(said.contact(Channel.EMAIL), said.requested(START));
        world.works();
        world.isNow(home);
        world.purge();
        world.hears(said.discharged(home));
        for (int hour = 0; hour < 24 * 8; hour++) {
            world.passes(Duration.ofHours(1));
        }
        world.hears(said.effect(7));
        for (int hour = 0; hour < 24 * 3; hour++) {
            world.passes(Duration.ofHours(1));
        }
        world.hears(said.effect(10));
        world.passes(Duration.ofDays(3));

        assertThat(world.mails())
                .extracting(MimeMessage::getSubject)
                .containsExactly(
                        "Please rest today",
                        "How do you feel today?",
                        "Your second day",
                        "Your third day",
                        "How are you after a week?",
                        "How are you after ten days?");
    }

    @Test
    void forgetsWhoWasErased() {
        world.hears(said.contact(Channel.EMAIL), said.requested(START));
        world.fires();

        world.hears(new PatientContract.Erased(said.patient()));
        world.works();

        assertThat(world.mails()).isEmpty();
        assertThat(world.log(said.booking())).allMatch(line -> line.contains("SKIPPED"));
        assertThat(
                        world.jdbc()
                                .sql(
                                        """
                                        select p::text from patient p union all
                                        select letters::text from outgoing
                                        """)
                                .query(String.class)
                                .list())
                .noneMatch(row -> row.contains("example.org") || row.contains("0123"));
    }

    @Test
    void followsUpOnAVisitThatWasMissed() {
        world.hears(said.contact(Channel.EMAIL), said.requested(START));
        world.works();
        world.isNow(START.plus(Duration.ofMinutes(30)));
        world.purge();

        world.hears(said.missed());
        world.works();

        assertThat(world.mails()).hasSize(1);
        assertThat(textOf(world.mails().getFirst())).contains("We did not see you.");
    }

    @Test
    void asksForADriverUntilOneIsNamed() {
        world.hears(said.contact(Channel.EMAIL), said.requested(START));
        world.works();
        world.purge();
        world.hears(said.driverAwaited());
        world.works();
        assertThat(textOf(world.mails().getFirst())).contains("Name your driver:\nhttp");

        world.hears(
                said.contact(Said.NEW_YORK, Locale.US, "Tomás", Channel.EMAIL),
                said.driverNamed(),
                said.confirmed());
        world.purge();
        world.isNow(START.minus(Duration.ofDays(1)));

        assertThat(textOf(world.mails().getLast())).contains("Your driver is Tomás.");
    }
}
