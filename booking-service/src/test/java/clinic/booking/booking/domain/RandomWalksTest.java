package clinic.booking.booking.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Thousands of bookings are given commands at random. Whatever comes, the journal tells the state,
/// versions rise by one, and what is promised about every stage holds.
class RandomWalksTest {

    private static final long SEED = 20261216;
    private static final int WALKS = 5_000;
    private static final int STEPS = 60;

    @Test
    void journalLeadsToTheStateWhateverHappens() {
        Random random = new Random(SEED);
        Set<Stage> seen = EnumSet.noneOf(Stage.class);
        for (int walk = 0; walk < WALKS; walk++) {
            seen.addAll(walk(random, "seed " + SEED + " walk " + walk));
        }
        assertThat(seen).containsExactlyInAnyOrder(Stage.values());
    }

    private static Set<Stage> walk(Random random, String name) {
        Set<Stage> seen = EnumSet.noneOf(Stage.class);
        Instant now = Sample.REQUESTED;
        List<BookingEvent> journal =
                new ArrayList<>(
                        ((Decision.Accepted)
                                        Sample.RULES.request(
                                                Sample.request(random.nextBoolean()), now))
                                .events());
        Booking booking = Booking.replay(journal);
        for (int step = 0; step < STEPS; step++) {
            seen.add(booking.stage());
            now = later(booking, now, random);
            BookingCommand command = RandomCommands.next(booking, now, random);
            if (Sample.RULES.decide(booking, command, now) instanceof Decision.Accepted accepted) {
                Booking after = accepted.after(booking);
                check(booking, after, accepted.events(), name + " " + command);
                journal.addAll(accepted.events());
                booking = after;
            }
        }
        assertThat(Booking.replay(journal)).as(name).isEqualTo(booking);
        return seen;
    }

    private static void check(
            Booking before, Booking after, List<BookingEvent> events, String what) {
        assertThat(after.version()).as(what).isEqualTo(before.version() + events.size());
        assertThat(after.deferrals()).as(what).isGreaterThanOrEqualTo(before.deferrals());
        if (before.phase() instanceof Phase.Ended) {
            assertThat(events).as(what).isEmpty();
        }
        if (after.stage() == Stage.CONFIRMED || after.phase() instanceof Phase.AtVisit) {
            assertThat(after.phase().driverNamed()).as(what).isTrue();
        }
        if (after.stage() == Stage.IN_PROCEDURE && before.stage() != Stage.IN_PROCEDURE) {
            assertThat(((Phase.CheckedIn) before.phase()).vitalsAccepted()).as(what).isTrue();
        }
    }

    private static Instant later(Booking booking, Instant now, Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> now.plus(Duration.ofDays(random.nextInt(8)));
            case 1 ->
                    now.isBefore(booking.slot().start())
                            ? booking.slot().start().plus(Duration.ofMinutes(random.nextInt(60)))
                            : now;
            default -> now.plus(Duration.ofMinutes(random.nextInt(20)));
        };
    }

    static Slot slotAfter(Instant now, Random random) {
        LocalDate day = LocalDate.ofInstant(now, Sample.NEW_YORK).plusDays(random.nextInt(30));
        return Sample.slot(day, "%02d:00".formatted(8 + random.nextInt(9)));
    }
}
