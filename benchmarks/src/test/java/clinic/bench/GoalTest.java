package clinic.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoalTest {
    @TempDir Path folder;

    @Test
    void everyGoalOfTheProjectCanBeRead() throws Exception {
        Map<String, Goal> goals = Goal.read(Path.of("goals.properties"));

        assertThat(goals).containsKeys("relay.drain", "journey.hops");
    }

    @Test
    void aGoalIsMetAtItsValueAndNotBeyond() {
        Goal latency = new Goal("latency", false, 20, "ms");
        Goal rate = new Goal("rate", true, 0.3, "ratio");

        assertThat(latency.isMetBy(20)).isTrue();
        assertThat(latency.isMetBy(20.1)).isFalse();
        assertThat(rate.isMetBy(0.3)).isTrue();
        assertThat(rate.isMetBy(0.29)).isFalse();
    }

    @Test
    void refusesALineThatSaysNothing() throws Exception {
        Path file = Files.writeString(folder.resolve("goals"), "relay.drain = fast\n");

        assertThatThrownBy(() -> Goal.read(file)).hasMessageContaining("relay.drain");
    }
}
