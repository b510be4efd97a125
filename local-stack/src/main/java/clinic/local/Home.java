package clinic.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// Where a stack finds the built jars and where it keeps everything it writes.
///
/// @param checkout the folder with the modules
/// @param dir `.clinic` there, or where `CLINIC_HOME` says
record Home(Path checkout, Path dir) {

    static Home find() {
        Path checkout = Path.of(System.getProperty("clinic.checkout", ".")).toAbsolutePath();
        String elsewhere = System.getenv("CLINIC_HOME");
        Path dir =
                elsewhere == null || elsewhere.isBlank()
                        ? checkout.resolve(".clinic")
                        : Path.of(elsewhere);
        return new Home(checkout.normalize(), dir.toAbsolutePath().normalize());
    }

    void create() {
        try {
            Files.createDirectories(dir);
            Files.setPosixFilePermissions(dir, PosixFilePermissions.fromString("rwx------"));
            Files.createDirectories(logs());
            Files.createDirectories(run());
        } catch (IOException e) {
            throw new Trouble(
                    "Cannot write to " + dir + " (" + e.getMessage() + ").",
                    "Make it writable, or name another folder with CLINIC_HOME.",
                    e);
        }
    }

    Path logs() {
        return dir.resolve("logs");
    }

    Path log(String part) {
        return logs().resolve(part + ".log");
    }

    /// Process ids and the supervisor's lock.
    Path run() {
        return dir.resolve("run");
    }

    /// There while every part is ready; holds the gateway's address.
    Path ready() {
        return run().resolve("ready");
    }

    /// While it is there, its part is not started again.
    Path hold(String part) {
        return run().resolve(part + ".hold");
    }

    /// How many instances of each service were asked for.
    Path instances() {
        return run().resolve("instances");
    }

    Path postgres() {
        return dir.resolve("postgres");
    }

    Path postgresBinaries() {
        return dir.resolve("postgres-binaries");
    }

    Path kafka() {
        return dir.resolve("kafka");
    }

    Path secrets() {
        return dir.resolve("secrets");
    }

    /// Written by the gateway at its first start.
    Path accounts() {
        return dir.resolve("accounts");
    }

    /// How far a demo's clock is ahead.
    Path clock() {
        return dir.resolve("clock");
    }

    Path lib() {
        return checkout.resolve("local-stack/target/lib");
    }

    /// @throws Trouble where the library is not there, because nothing was built
    Path library(String beginning) {
        try (var jars = Files.list(lib())) {
            return jars.filter(jar -> jar.getFileName().toString().startsWith(beginning))
                    .findFirst()
                    .orElseThrow(() -> notBuilt("local-stack"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path jar(String module) {
        return checkout.resolve(module + "/target/" + module + "-0.1.0-SNAPSHOT.jar");
    }

    static Trouble notBuilt(String module) {
        return new Trouble(
                module + " is not built.", "Build it with: ./clinic mvn -DskipTests package");
    }
}
