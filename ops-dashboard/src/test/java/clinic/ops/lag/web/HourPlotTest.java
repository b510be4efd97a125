package clinic.ops.lag.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HourPlotTest {

    private static final Duration LIMIT = Duration.ofMinutes(1);

    @Test
    void drawsAStepForEachMinuteAndAGapWhereNothingIsKnown() {
        List<@Nullable Duration> worst =
                Arrays.asList(
                        null, Duration.ZERO, Duration.ofMinutes(2), null, Duration.ofMinutes(1));
        HourPlot plot = HourPlot.of(worst, LIMIT, HourPlot.top(List.of(worst), LIMIT));
        assertThat(plot.path()).isEqualTo("M24 26H48V2H72M96 14H120");
        assertThat(plot.limit()).isEqualTo(14);
    }

    @Test
    void showsTheLimitAlsoWhereAllAreFarBelowIt() {
        List<@Nullable Duration> worst = Collections.nCopies(60, Duration.ofSeconds(3));
        HourPlot plot = HourPlot.of(worst, LIMIT, HourPlot.top(List.of(worst), LIMIT));
        assertThat(plot.limit()).isEqualTo(2);
        assertThat(plot.path()).startsWith("M0 25H2V25H4").endsWith("H120");
    }

    @Test
    void drawsNothingBeforeAnythingIsKnown() {
        List<@Nullable Duration> worst = Collections.nCopies(60, null);
        assertThat(HourPlot.of(worst, LIMIT, HourPlot.top(List.of(worst), LIMIT)).path()).isEmpty();
    }
}
