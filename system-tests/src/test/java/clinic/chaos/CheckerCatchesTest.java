package clinic.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import clinic.chaos.agent.Mutation;
import clinic.chaos.agent.Point;
import clinic.journeys.Pause;
import clinic.system.RunningStack;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// A service is broken on purpose, in each of the ways that must not pass unseen, and hurt where it
/// matters: the checker says so. Where a whole service is hurt in the same way, everything holds.
@Order(6)
class CheckerCatchesTest {
    private static final String BOOKINGS = "clinic.bookings.v1";
    private static final Duration SHORTLY = Duration.ofSeconds(4);
    private static final Duration UNTIL_QUIET = Duration.ofSeconds(60);

    /// So many keys that each instance has lanes of some.
    private static final int OTHERS = 24;

    @Test
    void repeatWhoseIdIsNotedTwice() {
        isCaught(
                "screening",
                Mutation.NO_ON_CONFLICT,
                episode -> {
                    String booking = told(episode);
                    episode.breakIt();
                    episode.topics.again(BOOKINGS, booking);
                },
                "7 nothing left");
    }

    /// One patient's row has its number and is not committed yet, while later ones are sent.
    @Test
    void rowThatIsSkippedByARelayWithAMemory() {
        isCaught(
                "booking",
                Mutation.REMEMBERED_LAST_ID,
                episode -> {
                    episode.breakIt();
                    episode.points.arm("booking", Point.BEFORE_COMMIT, "stall 60000");
                    var slow = CompletableFuture.runAsync(episode.passersby::register);
                    comesAbout(() -> episode.points.wasTaken("booking", Point.BEFORE_COMMIT));
                    for (int others = 0; others < OTHERS; others++) {
                        episode.passersby.register();
                    }
                    String unsent = "select id from booking.outbox";
                    comesAbout(() -> episode.texts(unsent).isEmpty());
                    assertThat(slow).isNotDone();
                    episode.points.over("booking", Point.BEFORE_COMMIT, true);
                    slow.join();
                    episode.points.over("booking", Point.BEFORE_COMMIT, false);
                },
                "1 contacts told",
                "7 nothing left");
    }

    @Test
    void eventThatIsSentAndThenNotCommitted() {
        isCaught(
                "booking",
                Mutation.SEND_BEFORE_COMMIT,
                episode -> {
                    episode.breakIt();
                    failing(episode, "booking.outbox");
                    assertThat(episode.passersby.pass()).isFalse();
                    failingNoMore(episode, "booking.outbox");
                },
                "1 contacts told");
    }

    @Test
    void oldEventThatTakesEffectAgain() {
        isCaught(
                "screening",
                Mutation.NO_VERSION_CHECK,
                episode -> {
                    String booking = told(episode);
                    episode.breakIt();
                    episode.topics.staleAgain(BOOKINGS, booking);
                },
                "2 effects once",
                "3 applied in order");
    }

    /// A letter is parked, at least one waits behind it, and staff releases them.
    @Test
    void lettersThatAreReleasedLastOneFirst() {
        isCaught(
                "screening",
                Mutation.RELEASE_OUT_OF_ORDER,
                episode -> {
                    String booking = episode.passersby.book();
                    episode.awaitQuiet();
                    failing(episode, "screening.case_file");
                    episode.passersby.nameDriver(booking);
                    episode.passersby.cancel(booking);
                    episode.awaitQuiet();
                    failingNoMore(episode, "screening.case_file");
                    assertThat(statuses(episode, booking))
                            .startsWith("PARKED", "WAITING")
                            .doesNotContain("REPLAYED");
                    episode.breakIt();

                    episode.letters.replay("screening", BOOKINGS, booking, false);

                    assertThat(statuses(episode, booking)).containsOnly("REPLAYED");
                },
                "2 effects once",
                "3 applied in order");
    }

    private static List<String> statuses(Episode episode, String booking) {
        return episode.texts(
                "select status from screening.dead_letter where key = '%s' order by sequence"
                        .formatted(booking));
    }

    private static void isCaught(
            String service, Mutation mutation, Consumer<Episode> hurt, String... invariants) {
        try (var whole = episode(service, mutation, true)) {
            hurt.accept(whole);
            assertThat(whole.brokenInvariants(UNTIL_QUIET)).isEmpty();
        }
        try (var broken = episode(service, mutation, false)) {
            hurt.accept(broken);
            assertThat(broken.brokenInvariants(SHORTLY)).contains(invariants);
        }
    }

    private static Episode episode(String service, Mutation mutation, boolean whole) {
        var ground = RunningStack.get().ground();
        assumeThat(ground).as("a stack of its own").isPresent();
        return new Episode(ground.orElseThrow(), service, mutation, whole);
    }

    private static void comesAbout(BooleanSupplier condition) {
        assertThat(Pause.until(condition, UNTIL_QUIET)).isTrue();
    }

    /// Somebody books and calls it off, and everybody has heard of it.
    private static String told(Episode episode) {
        String booking = episode.passersby.book();
        episode.passersby.cancel(booking);
        episode.awaitQuiet();
        return booking;
    }

    /// From now on nothing can be written into a table.
    private static void failing(Episode episode, String table) {
        episode.execute(
                "create or replace function public.refuse() returns trigger language plpgsql as"
                        + " $$ begin raise exception 'refused'; end $$");
        episode.execute(
                "create trigger refuse before insert or update on "
                        + table
                        + " for each row execute function public.refuse()");
    }

    private static void failingNoMore(Episode episode, String table) {
        episode.execute("drop trigger refuse on " + table);
    }
}
