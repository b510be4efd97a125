package clinic.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// A service's jar taken apart beside itself, in `target/run`: nested jars cost a third of the
/// start. A class archive of an earlier run halves the rest.
final class Layout {
    /// The JVM has something to say about every class it cannot archive.
    private static final List<String> QUIET = List.of("-Xlog:disable", "-Xlog:all=error:stderr");

    private final Path jar;
    private final Path folder;

    Layout(Path jar) {
        this.jar = jar;
        this.folder = jar.resolveSibling("run");
    }

    /// Takes the jar apart where that has not been done since it was built.
    ///
    /// @return the jar to run
    Path extracted() {
        Path inner = folder.resolve(jar.getFileName().toString());
        try {
            if (!Files.exists(inner) || !sameTime(jar, inner)) {
                extract();
            }
            return inner;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// @param record whether this run leaves an archive behind, which makes its start slower
    List<String> archiveOptions(boolean record) {
        return archiveOptions(folder.resolve("classes.jsa"), jar, record);
    }

    /// @param of what the archive is made of: one that is older is of no use
    static List<String> archiveOptions(Path archive, Path of, boolean record) {
        try {
            boolean fresh = Files.exists(archive) && isNewer(archive, of);
            if (!fresh && !record) {
                return List.of();
            }
            String option = fresh ? "-XX:SharedArchiveFile=" : "-XX:ArchiveClassesAtExit=";
            return Stream.concat(Stream.of(option + archive), QUIET.stream()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void extract() throws IOException, InterruptedException {
        Process tool =
                new ProcessBuilder(
                                Jvm.command(
                                        List.of(
                                                "-Xmx64m",
                                                "-Djarmode=tools",
                                                "-jar",
                                                jar.toString(),
                                                "extract",
                                                "--force",
                                                "--destination",
                                                folder.toString())))
                        .redirectErrorStream(true)
                        .start();
        String said =
                new String(
                        tool.getInputStream().readAllBytes(),
                        java.nio.charset.StandardCharsets.UTF_8);
        if (tool.waitFor() != 0) {
            throw new Trouble(
                    jar
                            + " cannot be taken apart: "
                            + said.strip().lines().findFirst().orElse("")
                            + ".",
                    "Build it again with: ./clinic mvn -DskipTests package");
        }
    }

    /// The tool gives what it takes out the time of the jar.
    private static boolean sameTime(Path one, Path other) throws IOException {
        return Files.getLastModifiedTime(one).equals(Files.getLastModifiedTime(other));
    }

    private static boolean isNewer(Path one, Path other) throws IOException {
        return Files.getLastModifiedTime(one).compareTo(Files.getLastModifiedTime(other)) > 0;
    }
}
