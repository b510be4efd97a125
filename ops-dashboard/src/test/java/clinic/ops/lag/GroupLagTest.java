package clinic.ops.lag;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.common.contract.Topics;
import clinic.ops.flow.Age;
import clinic.ops.lag.GroupLag.PartitionLag;
import clinic.ops.lag.GroupOffsets.PartitionOffsets;
import clinic.ops.lag.OldestRecords.Since;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroupLagTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final Group GROUP = new Group("booking-service", Topics.SCREENINGS);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # committed | begin | end | next | behind
                      7         | 0     | 10  | 7    | 3
                      10        | 0     | 10  | 10   | 0
                      -1        | 0     | 10  | 0    | 10
                      -1        | 4     | 10  | 4    | 6
                      2         | 4     | 10  | 4    | 6
                      12        | 0     | 10  | 10   | 0
                      -1        | 0     | 0   | 0    | 0
                    """)
    void beginsBehindWhatIsCommittedOrWithTheFirstThereIs(
            long committed, long begin, long end, long next, long behind) {
        PartitionOffsets offsets = PartitionOffsets.of(0, committed, begin, end);
        assertThat(offsets.next()).isEqualTo(next);
        assertThat(offsets.behind()).isEqualTo(behind);
    }

    @Test
    void isAsOldAsTheOldestRecordOfAllPartitions() {
        GroupLag lag =
                lag(
                        Map.of(
                                place(1, 7), new Since(NOW.minusSeconds(40), true),
                                place(2, 9), new Since(NOW.minusSeconds(3), true)),
                        new PartitionOffsets(2, 9, 10),
                        new PartitionOffsets(0, 10, 10),
                        new PartitionOffsets(1, 7, 10));
        assertThat(lag.behind()).isEqualTo(4);
        assertThat(lag.lag()).isEqualTo(age(40));
        assertThat(lag.atLeast()).isFalse();
        assertThat(lag.partitions())
                .containsExactly(
                        new PartitionLag(0, 0, age(0), false),
                        new PartitionLag(1, 3, age(40), false),
                        new PartitionLag(2, 1, age(3), false));
    }

    @Test
    void mayBeOlderWhereAnAgeIsNotKnown() {
        GroupLag lag =
                lag(
                        Map.of(
                                place(0, 7), new Since(NOW.minusSeconds(40), true),
                                place(1, 9), new Since(NOW.minusSeconds(3), false)),
                        new PartitionOffsets(0, 7, 10),
                        new PartitionOffsets(1, 9, 10));
        assertThat(lag.lag()).isEqualTo(age(40));
        assertThat(lag.atLeast()).isTrue();
    }

    @Test
    void isZeroWhereNothingWaits() {
        GroupLag lag = lag(Map.of(), new PartitionOffsets(0, 10, 10));
        assertThat(lag.lag()).isEqualTo(age(0));
        assertThat(lag.behind()).isZero();
        assertThat(lag.isOver(Duration.ZERO)).isFalse();
        assertThat(lag(Map.of()).lag()).isEqualTo(age(0));
    }

    @Test
    void isLateOverTheLimitAndNotAtIt() {
        Map<Place, Since> since = Map.of(place(0, 7), new Since(NOW.minusSeconds(60), true));
        GroupLag lag = lag(since, new PartitionOffsets(0, 7, 10));
        assertThat(lag.isOver(Duration.ofSeconds(60))).isFalse();
        assertThat(lag.isOver(Duration.ofSeconds(59))).isTrue();
    }

    private static GroupLag lag(Map<Place, Since> since, PartitionOffsets... partitions) {
        return GroupLag.of(new GroupOffsets(GROUP, true, List.of(partitions)), since, NOW);
    }

    private static Place place(int partition, long offset) {
        return new Place(Topics.SCREENINGS, partition, offset);
    }

    private static Age age(long seconds) {
        return new Age(Duration.ofSeconds(seconds));
    }
}
