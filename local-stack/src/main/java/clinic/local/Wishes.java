package clinic.local;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How the stack is to be run.
///
/// @param demo loads the sample site and lets the clock be moved
/// @param record whether this run leaves class archives behind that make the next start faster
/// @param agent a Java agent for every service's process, as `JAR=FOLDER`; each is given the folder
///     of its own name in there. For tests only, so nothing is recorded with it
record Wishes(boolean demo, boolean record, Instances instances, @Nullable String agent) {

    static Wishes of(List<String> words) {
        String instances = value(words, "--instances");
        String agent = value(words, "--agent");
        return new Wishes(
                words.contains("--demo"),
                words.contains("--record") && agent == null,
                instances == null ? Instances.ONE_OF_EACH : Instances.of(instances),
                agent);
    }

    private static @Nullable String value(List<String> words, String option) {
        int at = words.indexOf(option);
        if (at < 0) {
            return null;
        }
        if (at + 1 == words.size()) {
            throw new Trouble(option + " needs a value.", "See ./clinic help");
        }
        return words.get(at + 1);
    }
}
