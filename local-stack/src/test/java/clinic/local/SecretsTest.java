package clinic.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir Path folder;

    @Test
    void staysTheSameOverAStart() {
        Path file = folder.resolve("secrets");
        String first = new Secrets(file).of("booking");

        assertThat(new Secrets(file).of("booking")).isEqualTo(first).hasSizeGreaterThan(30);
    }

    @Test
    void differsFromRoleToRole() {
        var secrets = new Secrets(folder.resolve("secrets"));

        assertThat(secrets.of("booking")).isNotEqualTo(secrets.of("screening"));
    }

    @Test
    void isReadableByTheOwnerOnly() throws IOException {
        Path file = folder.resolve("secrets");
        new Secrets(file).of("booking");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }
}
