package clinic.common.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.common.contract.Topics;
import clinic.common.inbox.ReplayOutcome.Result;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeadLettersTest {
    private final InboxRig rig = new InboxRig(true);
    private final UUID booking = UUID.randomUUID();

    @BeforeEach
    void threeLettersOfOneKeyAreKept() {
        rig.listener.poisoned.add(booking);
        rig.arrive(rig.event(booking, 1), rig.event(booking, 2), rig.event(booking, 3));
        rig.listener.poisoned.clear();
    }

    @Test
    void aKeysLettersAreReplayedInTheirOrder() {
        assertThat(
                        results(
                                rig.letters.replayKey(
                                        Topics.BOOKINGS, booking.toString(), "ops", false)))
                .containsExactly(Result.APPLIED, Result.APPLIED, Result.APPLIED);
        assertThat(rig.heard(booking)).containsExactly(1L, 2L, 3L);
        assertThat(rig.statuses()).containsOnly("REPLAYED");
        assertThat(rig.letters.open(10)).isEmpty();
        rig.arrive(rig.event(booking, 4));
        assertThat(rig.heard(booking)).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void aDryRunTellsWhatWouldHappenAndChangesNothing() {
        assertThat(results(rig.letters.replayAll("ops", true)))
                .containsExactly(Result.APPLIED, Result.APPLIED, Result.APPLIED);
        assertThat(rig.heard(booking)).isEmpty();
        assertThat(rig.statuses()).containsExactly("PARKED", "WAITING", "WAITING");
    }

    @Test
    void aReplayThatFailsAgainLeavesAllInPlace() {
        rig.listener.poisoned.add(booking);
        assertThat(results(rig.letters.replayAll("ops", false))).containsExactly(Result.FAILED);
        assertThat(rig.heard(booking)).isEmpty();
        assertThat(rig.statuses()).containsExactly("PARKED", "WAITING", "WAITING");
    }

    @Test
    void oneLetterIsReplayedOnlyInItsTurn() {
        List<DeadLetter> open = rig.letters.open(10);
        assertThat(rig.letters.replay(open.get(1).id(), "ops", false).result())
                .isEqualTo(Result.BEHIND_ANOTHER);
        assertThat(rig.letters.replay(open.get(0).id(), "ops", false).result())
                .isEqualTo(Result.APPLIED);
        assertThat(rig.letters.replay(open.get(0).id(), "ops", false).result())
                .isEqualTo(Result.NOT_OPEN);
        assertThat(rig.heard(booking)).containsExactly(1L);
    }

    @Test
    void whoDidWhatIsWrittenDown() {
        rig.letters.replayAll("Ada", true);
        rig.letters.replayAll("Ben", false);
        assertThat(
                        rig.jdbc
                                .sql(
                                        "select who || ' ' || dry_run || ' ' || outcome from dead_letter_audit order by id")
                                .query(String.class)
                                .list())
                .containsExactly(
                        "Ada true APPLIED",
                        "Ada true APPLIED",
                        "Ada true APPLIED",
                        "Ben false APPLIED",
                        "Ben false APPLIED",
                        "Ben false APPLIED");
    }

    @Test
    void afterADiscardTheGapMustBeAcceptedBeforeTheRestFollows() {
        String key = booking.toString();
        DeadLetter first = rig.letters.open(10).getFirst();
        assertThat(rig.letters.discard(first.id(), "ops").result()).isEqualTo(Result.DISCARDED);
        assertThat(results(rig.letters.replayKey(Topics.BOOKINGS, key, "ops", false)))
                .containsExactly(Result.MISSING_EARLIER);
        assertThat(results(rig.letters.acceptGap(Topics.BOOKINGS, key, "ops")))
                .containsExactly(Result.GAP_ACCEPTED);
        assertThat(results(rig.letters.replayKey(Topics.BOOKINGS, key, "ops", false)))
                .containsExactly(Result.APPLIED, Result.APPLIED);
        assertThat(rig.heard(booking)).containsExactly(2L, 3L);
    }

    @Test
    void poisonThatNeverWasAnEventIsDiscardedAndTheRealOnesFollow() {
        UUID other = UUID.randomUUID();
        byte[] key = other.toString().getBytes(UTF_8);
        rig.arrive(
                rig.event(other, 1),
                rig.record(new ProducerRecord<>(Topics.BOOKINGS, key, "poison".getBytes(UTF_8))),
                rig.event(other, 2));
        DeadLetter poison =
                rig.letters.open(10).stream()
                        .filter(letter -> other.toString().equals(letter.key()))
                        .findFirst()
                        .orElseThrow();
        assertThat(poison.reason()).isEqualTo("not a CloudEvent");
        rig.letters.discard(poison.id(), "ops");
        assertThat(results(rig.letters.replayKey(Topics.BOOKINGS, other.toString(), "ops", false)))
                .containsExactly(Result.APPLIED);
        assertThat(rig.heard(other)).containsExactly(1L, 2L);
    }

    private static List<Result> results(List<ReplayOutcome> outcomes) {
        return outcomes.stream().map(ReplayOutcome::result).toList();
    }
}
