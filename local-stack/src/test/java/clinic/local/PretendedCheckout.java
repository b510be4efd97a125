package clinic.local;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/// A checkout whose services only pretend, beside a real PostgreSQL, broker and mailbox.
record PretendedCheckout(Path folder, int port) {

    static PretendedCheckout in(Path folder) throws IOException {
        Path built = Path.of("target").toAbsolutePath();
        Path stack = Files.createDirectories(folder.resolve("local-stack/target"));
        Files.createSymbolicLink(stack.resolve("lib"), built.resolve("lib"));
        jar(stack.resolve("local-stack-0.1.0-SNAPSHOT.jar"), Broker.class);
        for (String module : Services.MODULES.values()) {
            Path target = Files.createDirectories(folder.resolve(module).resolve("target"));
            jar(target.resolve(module + "-0.1.0-SNAPSHOT.jar"), PretendedService.class);
        }
        return new PretendedCheckout(folder, freePort());
    }

    private static void jar(Path file, Class<?> main) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, main.getName());
        String entry = main.getName().replace('.', '/') + ".class";
        try (var out = new JarOutputStream(Files.newOutputStream(file), manifest);
                var bytes = main.getClassLoader().getResourceAsStream(entry)) {
            out.putNextEntry(new JarEntry(entry));
            if (bytes != null) {
                bytes.transferTo(out);
            }
        }
    }

    private static int freePort() throws IOException {
        while (true) {
            int base = ThreadLocalRandom.current().nextInt(20_000, 30_000);
            boolean free = true;
            for (int port : new Ports(base).all().keySet()) {
                try (var _ = new ServerSocket(port)) {
                    continue;
                } catch (IOException _) {
                    free = false;
                }
            }
            if (free) {
                return base;
            }
        }
    }

    Home home() {
        return new Home(folder, folder.resolve(".clinic"));
    }

    /// Runs one of the supervisor's commands.
    Process run(String... words) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-Dclinic.checkout=" + folder,
                        "-cp",
                        System.getProperty("java.class.path")));
        command.add(Stack.class.getName());
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .putAll(
                        Map.of(
                                "CLINIC_PORT",
                                Integer.toString(port),
                                "CLINIC_HOME",
                                home().dir().toString()));
        return builder.start();
    }

    /// What a command said, and its exit code in front.
    String said(String... words) throws IOException, InterruptedException {
        Process process = run(words);
        String text =
                new String(
                        process.getInputStream().readAllBytes(),
                        java.nio.charset.StandardCharsets.UTF_8);
        return process.waitFor() + " " + text;
    }
}
