package clinic.system;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.journeys.Course;
import clinic.journeys.Door;
import clinic.journeys.Latencies;
import clinic.journeys.Pause;
import clinic.journeys.Script;
import clinic.journeys.Simulation;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// Each service is killed once while patients are on their way; every journey still ends where it
/// should.
@Order(3)
class KilledServicesTest {
    private static final long SEED = 11;
    private static final List<Script> SCRIPTS =
            List.of(
                    Script.CLEAR,
                    Script.WARFARIN_WITH_PLAN,
                    Script.VACCINE_FIVE_DAYS_AGO,
                    Script.PRESSURE_TOO_HIGH,
                    Script.DRIVER_WITHDRAWS,
                    Script.CANCELS);

    @Test
    void journeysEndWhereTheyShouldAlthoughEachServiceIsKilled() {
        RunningStack stack = RunningStack.get();
        var door = new Door(stack.place().url(), new Latencies());
        Simulation simulation =
                Simulation.of(stack.place(), door, SCRIPTS, SEED, System.out::println);
        CompletableFuture<List<Course>> run = CompletableFuture.supplyAsync(simulation::run);

        for (String service : List.of("booking", "screening", "notification", "gateway", "ops")) {
            int quiet = simulation.rounds();
            Pause.until(
                    () -> run.isDone() || simulation.rounds() > quiet + 6, Duration.ofSeconds(60));
            assertThat(run).as("still running when %s is killed", service).isNotDone();
            stack.process(service).destroyForcibly();
        }

        assertThat(run.join())
                .allSatisfy(
                        course ->
                                assertThat(course.story().problems())
                                        .as("%s", course.story())
                                        .isEmpty());
    }
}
