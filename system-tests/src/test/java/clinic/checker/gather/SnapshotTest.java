package clinic.checker.gather;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.checker.evidence.Topics;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotTest {

    @Test
    void isTheSameAfterItWasWrittenDown(@TempDir Path folder) {
        var snapshot = new Snapshot(Map.of(Topics.BOOKINGS, Map.of(0, 17L, 11, 3L)));
        Path file = folder.resolve("snapshot");

        snapshot.write(file);

        assertThat(Snapshot.read(file)).isEqualTo(snapshot);
        assertThat(snapshot.end(Topics.BOOKINGS, 11)).isEqualTo(3);
        assertThat(snapshot.end(Topics.PATIENTS, 0)).isZero();
    }
}
