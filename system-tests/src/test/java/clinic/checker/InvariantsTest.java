package clinic.checker;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.checker.evidence.Journey;
import clinic.checker.gather.Installation;
import clinic.checker.judge.Verdict;
import clinic.journeys.Course;
import clinic.journeys.Door;
import clinic.journeys.Latencies;
import clinic.journeys.Script;
import clinic.journeys.Simulation;
import clinic.system.RunningStack;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// Whatever the tests before this one did to the stack, and two patients more: every invariant
/// holds.
@Order(4)
class InvariantsTest {
    private static final long SEED = 17;

    @Test
    void everyInvariantHoldsAfterOrdinaryJourneys() {
        RunningStack stack = RunningStack.get();
        var door = new Door(stack.place().url(), new Latencies());
        List<Course> courses =
                Simulation.of(
                                stack.place(),
                                door,
                                List.of(Script.CLEAR, Script.CANCELS),
                                SEED,
                                System.out::println)
                        .run();

        Report report =
                Checker.of(new Installation(stack.place().home(), stack.place().port()))
                        .journeys(courses.stream().map(InvariantsTest::journey).toList())
                        .run();

        System.out.println(report.text());
        assertThat(report.broken()).as(report.text()).isEmpty();
        assertThat(report.verdicts())
                .allSatisfy(verdict -> assertThat(looked(verdict)).isPositive());
    }

    private static long looked(Verdict verdict) {
        return verdict.counts().values().stream().mapToLong(Long::longValue).sum()
                // nothing was put aside
                + (verdict.invariant().equals("7 letters are poison") ? 1 : 0);
    }

    private static Journey journey(Course course) {
        return new Journey(
                UUID.fromString(course.bookingId()),
                course.script().end(),
                course.story().problems());
    }
}
