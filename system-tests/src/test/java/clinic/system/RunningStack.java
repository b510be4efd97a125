package clinic.system;

import clinic.chaos.Ground;
import clinic.journeys.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One whole stack for all tests of a run, of the packaged services, some of them more than once,
/// with a sample site, a clock that can be moved and the agent in every service. Its data and logs
/// stay in `target/stack`. It ends with this JVM, however that ends.
public final class RunningStack {
    private static final Path CHECKOUT =
            Path.of(System.getProperty("clinic.checkout", "..")).toAbsolutePath().normalize();

    private static final class Holder {
        static final RunningStack ONE =
                Boolean.getBoolean("clinic.attach")
                        ? new RunningStack(Place.find(), null)
                        : of(Ground.start(CHECKOUT, CHECKOUT.resolve("system-tests/target/stack")));
    }

    private final Place place;
    private final @Nullable Ground ground;

    private RunningStack(Place place, @Nullable Ground ground) {
        this.place = place;
        this.ground = ground;
    }

    private static RunningStack of(Ground ground) {
        return new RunningStack(ground.place(), ground);
    }

    /// The one of this run; with `-Dclinic.attach=true` the demo that is up already.
    public static RunningStack get() {
        return Holder.ONE;
    }

    public Place place() {
        return place;
    }

    /// @return empty for a demo that was up already: nothing in it can be broken on purpose
    public Optional<Ground> ground() {
        return Optional.ofNullable(ground);
    }

    /// The process of one service as the supervisor has noted it.
    ProcessHandle process(String part) {
        try {
            String note = Files.readString(place.home().resolve("run/" + part + ".pid"));
            return ProcessHandle.of(Long.parseLong(note.split(" ", -1)[0])).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
