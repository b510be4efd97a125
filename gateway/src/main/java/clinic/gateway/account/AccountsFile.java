package clinic.gateway.account;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/// The one place where the first passwords can be read: `ROLE name password` a line, for its owner
/// only.
final class AccountsFile {
    private AccountsFile() {}

    record Line(String role, String name, String password) {
        String text() {
            return role + " " + name + " " + password;
        }
    }

    /// The file appears whole or not at all, and never with wider rights.
    static void write(Path file, List<Line> lines) throws IOException {
        Path directory = file.toAbsolutePath().getParent();
        if (directory != null) {
            Files.createDirectories(directory);
        }
        Path next = file.resolveSibling(file.getFileName() + ".next");
        Files.deleteIfExists(next);
        Files.createFile(
                next,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(next, lines.stream().map(Line::text).toList(), StandardCharsets.UTF_8);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
