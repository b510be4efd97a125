package clinic.checker.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestTest {

    @Test
    void knowsSingleRecordsAndRuns(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("injected");
        Files.writeString(
                file,
                """
                {"topic": "t", "partition": 3, "offset": 17, "kind": "POISON"}
                {"topic": "t", "partition": 3, "offset": 20, "last": 29, "kind": "SYNTHETIC"}
                """);

        Manifest manifest = Manifest.read(file);

        assertThat(manifest.of("t", new Place(3, 16))).isNull();
        assertThat(manifest.of("t", new Place(3, 17))).isEqualTo(Injection.POISON);
        assertThat(manifest.of("t", new Place(3, 18))).isNull();
        assertThat(manifest.of("t", new Place(3, 29))).isEqualTo(Injection.SYNTHETIC);
        assertThat(manifest.of("t", new Place(3, 30))).isNull();
        assertThat(manifest.of("t", new Place(4, 17))).isNull();
        assertThat(manifest.of("u", new Place(3, 17))).isNull();
    }
}
