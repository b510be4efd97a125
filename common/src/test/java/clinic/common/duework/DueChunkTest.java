package clinic.common.duework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What actions do to the work of the chunk they are fired in, and how large a chunk is.
class DueChunkTest {
    private final DueRig rig = new DueRig();

    private void three() {
        rig.set("a", DueRig.NOON.minusSeconds(3));
        rig.set("b", DueRig.NOON.minusSeconds(2));
        rig.set("c", DueRig.NOON.minusSeconds(1));
    }

    @Test
    void whatAnActionDropsBeforeItsTurnDoesNotFire() {
        three();
        rig.besides = due -> rig.work.drop("c", "ring");
        rig.round().fireAll();
        assertThat(rig.fired()).containsExactly("a", "b");
        assertThat(rig.left()).isZero();
    }

    @Test
    void whatAnActionMovesBeforeItsTurnFiresAtItsNewTime() {
        three();
        rig.besides =
                due -> {
                    if (due.subject().equals("a")) {
                        rig.work.set("b", "ring", DueRig.NOON.plusSeconds(60));
                    }
                };
        rig.round().fireAll();
        assertThat(rig.fired()).containsExactly("a", "c");
        rig.clock.now = DueRig.NOON.plusSeconds(60);
        rig.round().fireAll();
        assertThat(rig.fired()).containsExactly("a", "c", "b");
    }

    @Test
    void whatHasFiredInTheChunkCanBePlannedAnewByALaterOne() {
        three();
        rig.besides =
                due -> {
                    if (due.subject().equals("c")) {
                        rig.work.set("a", "ring", DueRig.NOON.plusSeconds(60));
                        rig.work.dropAll("b");
                    }
                };
        rig.round().fireAll();
        assertThat(rig.fired()).containsExactly("a", "b", "c");
        assertThat(rig.left()).isEqualTo(1);
    }

    @Test
    void moreThanAChunkIsFiredInSeveral() {
        for (int i = 0; i < 2 * DueRig.PROPERTIES.chunk() + 1; i++) {
            rig.set("booking-" + i, DueRig.NOON);
        }
        DueRound round = rig.round();
        assertThat(round.fireSome()).isEqualTo(new Fired(50, true));
        assertThat(round.fireSome()).isEqualTo(new Fired(50, true));
        assertThat(round.fireSome()).isEqualTo(new Fired(1, false));
        assertThat(round.fireSome()).isEqualTo(new Fired(0, false));
    }

    @Test
    void slowOnesAreCommittedAfterAWhileAndTheOthersFireNext() {
        for (int i = 0; i < 10; i++) {
            rig.set("booking-" + i, DueRig.NOON.plusMillis(i));
        }
        rig.clock.now = DueRig.NOON.plusSeconds(1);
        Duration half = DueRig.PROPERTIES.chunkTime().dividedBy(2).plusMillis(10);
        rig.besides =
                _ ->
                        rig.jdbc
                                .sql("select pg_sleep(?)")
                                .param(half.toMillis() / 1e3)
                                .query(String.class)
                                .single();
        DueRound round = rig.round();
        assertThat(round.fireSome()).isEqualTo(new Fired(2, true));
        rig.besides = _ -> {};
        round.fireAll();
        assertThat(rig.fired())
                .containsExactlyElementsOf(
                        IntStream.range(0, 10).mapToObj(i -> "booking-" + i).toList());
    }

    @Test
    void bulkActionGetsNeighboursOfItsKindTogether() {
        List<List<String>> lots = new ArrayList<>();
        BulkAction bulk = bulk(lots);
        rig.set("x", DueRig.NOON.minusSeconds(3));
        setMany("a", 9);
        setMany("b", 8);
        rig.set("y", DueRig.NOON.minusSeconds(7));
        setMany("c", 6);
        rig.round(bulk, new DueRig.Ring(rig.jdbc, _ -> {})).fireAll();
        assertThat(lots).containsExactly(List.of("a", "b"), List.of("c"));
        assertThat(rig.fired()).containsExactly("y", "x");
        assertThat(rig.left()).isZero();
    }

    @Test
    void bulkActionThatFailsForOneFiresTheOthersAndKeepsTheOne() {
        List<List<String>> lots = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            setMany(i == 5 ? "broken" : "whole-" + i, 20 - i);
        }
        rig.round(bulk(lots)).fireAll();
        assertThat(rig.left()).isEqualTo(1);
        assertThat(
                        rig.jdbc
                                .sql("select subject from due_work where attempts = 1")
                                .query(String.class)
                                .single())
                .isEqualTo("broken");
    }

    private BulkAction bulk(List<List<String>> lots) {
        return new BulkAction() {
            @Override
            public String kind() {
                return "many";
            }

            @Override
            public void fireAll(List<Due> dues) {
                List<String> subjects = dues.stream().map(Due::subject).toList();
                if (subjects.contains("broken")) {
                    throw new IllegalStateException();
                }
                lots.add(subjects);
            }
        };
    }

    private void setMany(String subject, int secondsAgo) {
        rig.transaction.executeWithoutResult(
                _ -> rig.work.set(subject, "many", DueRig.NOON.minusSeconds(secondsAgo)));
    }

    @Test
    void latenessIsMeasuredPerKind() {
        rig.set("booking-1", DueRig.NOON.minusSeconds(5));
        rig.round().fireAll();
        assertThat(rig.meters.timer("clinic.due.lateness", "kind", "ring").max(TimeUnit.SECONDS))
                .isEqualTo(5);
    }
}
