package clinic.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
    @TempDir Path folder;

    private static Result result(String name, double ratio) {
        Goal goal = new Goal(name, true, 0.5, "a ÷ b");
        return new Result(
                goal, Spread.of(List.of(ratio)), Map.of("a", List.of(Measure.of(ratio))), "");
    }

    @Test
    void whatWasMeasuredEarlierStaysBesideTheNew() throws IOException {
        Report.write(folder, List.of(result("one", 0.6), result("two", 0.7)));
        Report.write(folder, List.of(result("two", 0.4)));
        assertThat(Files.readString(folder.resolve("results.svg")))
                .contains(">one<", "0.60 (goal ≥ 0.50)", ">two<", "0.40 (goal ≥ 0.50)")
                .doesNotContain("0.70");
    }
}
