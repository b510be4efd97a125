package clinic.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.chaos.Fault.Kind;
import clinic.chaos.agent.Point;
import java.util.EnumSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleTest {

    @Test
    void isTheSameForTheSameSeed() {
        assertThat(Schedule.of(7, 3, 100)).isEqualTo(Schedule.of(7, 3, 100));
        assertThat(Schedule.of(8, 3, 100)).isNotEqualTo(Schedule.of(7, 3, 100));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void comesToEveryPointOnceInAShortRun(long seed) {
        assertThat(Schedule.of(seed, 2, 100).kills())
                .extracting(Fault::detail)
                .containsExactlyInAnyOrderElementsOf(
                        EnumSet.allOf(Point.class).stream().map(Point::name).toList());
    }

    @Test
    void comesToEveryPointTwentyTimesInAFullRun() {
        var kills =
                Schedule.of(1, 30, 0).kills().stream()
                        .collect(Collectors.groupingBy(Fault::detail, Collectors.counting()));

        assertThat(kills).hasSize(Point.values().length);
        assertThat(kills.values())
                .allSatisfy(times -> assertThat(times).isGreaterThanOrEqualTo(20L));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void doesEveryKindAtLeastOnceInAShortRun(long seed) {
        Schedule schedule = Schedule.of(seed, 2, 100);
        var kinds = EnumSet.noneOf(Kind.class);
        schedule.kills().forEach(fault -> kinds.add(fault.kind()));
        schedule.others().forEach(fault -> kinds.add(fault.kind()));
        schedule.last().forEach(fault -> kinds.add(fault.kind()));

        assertThat(kinds).containsExactlyInAnyOrder(Kind.values());
    }
}
