package clinic.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import clinic.system.RunningStack;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// A short run of every fault there is, with an end at every named point.
@Order(5)
class ChaosTest {
    private static final Run.Options SHORT = new Run.Options(20, 2, 2_000);

    @Test
    void everyInvariantHoldsWhateverIsDoneToTheStack() {
        var ground = RunningStack.get().ground();
        assumeThat(ground).as("a stack of its own").isPresent();

        ChaosReport report = new Run(ground.orElseThrow(), SHORT, System.out::println).go();

        System.out.println(report.text());
        assertThat(report.holds()).as(report.text()).isTrue();
    }
}
