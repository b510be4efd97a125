package clinic.chaos.agent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.jar.JarInputStream;

/// The classes that a packaged service runs, with those of its libraries.
final class PackedClasses {
    private static final Path CHECKOUT = Path.of(System.getProperty("clinic.checkout", ".."));

    private PackedClasses() {}

    /// @param names with dots
    static Map<String, byte[]> of(java.util.Collection<String> names) {
        Path jar = CHECKOUT.resolve("booking-service/target/booking-service-0.1.0-SNAPSHOT.jar");
        var found = new HashMap<String, byte[]>();
        try (var service = new JarFile(jar.toFile())) {
            for (var entry : service.stream().toList()) {
                if (entry.getName().matches("BOOT-INF/lib/(common|spring-jdbc)-.*jar")) {
                    try (var library = new JarInputStream(service.getInputStream(entry))) {
                        read(library, names, found);
                    }
                }
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void read(
            JarInputStream library, java.util.Collection<String> names, Map<String, byte[]> found)
            throws IOException {
        for (var entry = library.getNextJarEntry();
                entry != null;
                entry = library.getNextJarEntry()) {
            String name = entry.getName().replace('/', '.').replaceAll("\\.class$", "");
            if (names.contains(name)) {
                found.put(name, library.readAllBytes());
            }
        }
    }
}
