package clinic.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import clinic.chaos.agent.Mutation;
import clinic.chaos.agent.Point;
import clinic.journeys.Pause;
import clinic.system.RunningStack;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// A service is broken on purpose, in each of the ways that must not pass unseen, and hurt where it
/// matters: the checker says so.
@Order(6)
class CheckerCatchesTest {
    private static final String BOOKINGS = "clinic.bookings.v1";
    private static final Duration SHORTLY = Duration.ofSeconds(4);
    private static final Duration UNTIL_QUIET = Duration.ofSeconds(60);

    @Test
    void repeatWhoseIdIsNotedTwice() {
        try (var episode = episode("screening", Mutation.NO_ON_CONFLICT)) {
            String booking = told(episode);
            episode.breakIt();

            episode.topics.again(BOOKINGS, booking);

            assertThat(episode.brokenInvariants(SHORTLY)).contains("7 nothing left");
        }
    }

    @Test
    @Disabled("not caught yet")
    void rowThatIsSkippedByARelayWithAMemory() {
        try (var episode = episode("booking", Mutation.REMEMBERED_LAST_ID)) {
            episode.breakIt();

            episode.points.arm("booking", Point.BEFORE_COMMIT, "stall 25000");
            var slow = CompletableFuture.supplyAsync(episode.passersby::book);
            Pause.until(() -> episode.points.wasTaken("booking", Point.BEFORE_COMMIT), UNTIL_QUIET);
            for (int others = 0; others < 6; others++) {
                episode.passersby.book();
            }
            Pause.until(
                    () -> episode.number("select count(*) from booking.outbox") == 0, UNTIL_QUIET);
            episode.points.over("booking", Point.BEFORE_COMMIT, true);
            slow.join();
            episode.points.over("booking", Point.BEFORE_COMMIT, false);

            assertThat(episode.brokenInvariants(SHORTLY)).contains("7 nothing left");
        }
    }

    @Test
    void eventThatIsSentAndThenNotCommitted() {
        try (var episode = episode("booking", Mutation.SEND_BEFORE_COMMIT)) {
            episode.breakIt();
            failing(episode, "booking.outbox");

            assertThat(episode.passersby.pass()).isFalse();
            failingNoMore(episode, "booking.outbox");

            assertThat(episode.brokenInvariants(UNTIL_QUIET)).contains("1 contacts told");
        }
    }

    @Test
    void oldEventThatTakesEffectAgain() {
        try (var episode = episode("screening", Mutation.NO_VERSION_CHECK)) {
            String booking = told(episode);
            episode.breakIt();

            episode.topics.staleAgain(BOOKINGS, booking);

            assertThat(episode.brokenInvariants(UNTIL_QUIET))
                    .containsAnyOf("3 applied in order", "7 letters are poison");
        }
    }

    @Test
    @Disabled("not caught yet")
    void lettersThatAreReleasedLastOneFirst() {
        try (var episode = episode("screening", Mutation.RELEASE_OUT_OF_ORDER)) {
            String booking = episode.passersby.book();
            episode.awaitQuiet();
            failing(episode, "screening.case_file");
            episode.passersby.nameDriver(booking);
            episode.passersby.cancel(booking);
            String letters =
                    "select count(*) from screening.dead_letter where status in ('PARKED', 'WAITING') and key = '"
                            + booking
                            + "'";
            Pause.until(() -> episode.number(letters) > 1, UNTIL_QUIET);
            failingNoMore(episode, "screening.case_file");
            episode.breakIt();

            episode.ops
                    .post(
                            "/api/dead-letters/screening/replay",
                            Map.of("topic", BOOKINGS, "key", booking))
                    .expected();

            assertThat(episode.number(letters)).isZero();
            assertThat(episode.brokenInvariants(UNTIL_QUIET)).contains("3 applied in order");
        }
    }

    private static Episode episode(String service, Mutation mutation) {
        var ground = RunningStack.get().ground();
        assumeThat(ground).as("a stack of its own").isPresent();
        return new Episode(ground.orElseThrow(), service, mutation);
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
