package clinic.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/// One random password per database role, made once, readable by the owner only.
final class Secrets {
    private final Path file;
    private final Properties known = new Properties();

    Secrets(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                known.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    String of(String role) {
        String there = known.getProperty(role);
        if (there != null) {
            return there;
        }
        byte[] bits = new byte[24];
        new SecureRandom().nextBytes(bits);
        String made = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        known.setProperty(role, made);
        save();
        return made;
    }

    private void save() {
        try {
            if (!Files.exists(file)) {
                Files.createFile(
                        file,
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
            }
            try (var writer = Files.newBufferedWriter(file)) {
                known.store(writer, "passwords of the database roles");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
