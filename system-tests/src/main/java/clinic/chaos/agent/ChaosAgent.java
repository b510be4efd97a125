package clinic.chaos.agent;

import java.lang.instrument.Instrumentation;
import java.nio.file.Path;

/// The agent's way in.
public final class ChaosAgent {
    private ChaosAgent() {}

    /// @param folder this process's own: what is wished of it is read there, what it did is written
    ///     there
    public static void premain(String folder, Instrumentation instrumentation) {
        Wishes.readFrom(Path.of(folder));
        instrumentation.addTransformer(
                new Weaving(
                        Hooks.ALL,
                        failure -> {
                            failure.printStackTrace();
                            Runtime.getRuntime().halt(99);
                        }));
    }
}
