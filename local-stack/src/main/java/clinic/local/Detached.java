package clinic.local;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Starts the supervisor as a process that outlives the terminal, and shows its progress until it
/// is ready.
final class Detached {
    private final Home home;
    private final List<String> words;

    Detached(Home home, List<String> words) {
        this.home = home;
        this.words = words;
    }

    int run() throws IOException, InterruptedException {
        Path log = home.log("stack");
        var console = new Console(System.out);
        var tail = new LogTail(log, "", console);
        Process supervisor = launch(log.toFile());
        while (supervisor.isAlive() && !ready()) {
            tail.show();
            Thread.sleep(50);
        }
        // the announcement follows the mark of readiness at once
        Thread.sleep(100);
        tail.show();
        return supervisor.isAlive() ? 0 : supervisor.exitValue();
    }

    private boolean ready() {
        return Files.exists(home.ready());
    }

    private Process launch(File log) throws IOException {
        Files.deleteIfExists(home.ready());
        var command = new ArrayList<String>();
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            command.add("/usr/bin/setsid");
        } else {
            command.add("nohup");
        }
        command.add(ProcessHandle.current().info().command().orElseThrow());
        command.addAll(
                java.lang.management.ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(
                List.of("-cp", System.getProperty("java.class.path"), Stack.class.getName()));
        words.stream().filter(word -> !word.equals("--detach")).forEach(command::add);
        command.add("--quiet");
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .redirectInput(new File("/dev/null"))
                .start();
    }
}
