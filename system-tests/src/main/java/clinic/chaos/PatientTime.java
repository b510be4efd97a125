package clinic.chaos;

import clinic.journeys.Answer;
import clinic.journeys.Pause;
import clinic.journeys.Staff;
import clinic.journeys.Time;
import clinic.journeys.Unusable;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/// Time that goes on although somebody is always away: it waits for the stack to be quiet, but not
/// for ever, and for no single process.
final class PatientTime implements Time {
    /// An event may be between two services while each is looked at.
    private static final int LOOKS = 2;

    /// A service's clock looks at the shared one at most this often, and is then asked.
    private static final Duration FOLLOWED = Duration.ofMillis(60);

    /// For so long passers-by wait at a time for what they have done to be heard of.
    private static final Duration STILL = Duration.ofSeconds(3);

    private final Staff admin;
    private final Quiet quiet;
    private final Stillness stillness;
    private final Duration patience;

    PatientTime(Staff admin, Quiet quiet, Stillness stillness, Duration patience) {
        this.admin = admin;
        this.quiet = quiet;
        this.stillness = stillness;
        this.patience = patience;
    }

    @Override
    public Instant now() {
        return time(admin.get("/api/demo/clock"));
    }

    /// Moves while everything is quiet and nobody does anything.
    @Override
    public Instant forward(Duration step) {
        var moved = new AtomicReference<Instant>();
        BooleanSupplier move =
                () -> {
                    if (!Pause.until(this::isQuiet, STILL)) {
                        return false;
                    }
                    moved.set(moved(step));
                    return true;
                };
        if (!Pause.until(() -> stillness.alone(move), patience)) {
            throw noQuiet();
        }
        return Objects.requireNonNull(moved.get());
    }

    private Instant moved(Duration step) {
        Instant moved = time(admin.post("/api/demo/clock", Map.of("forward", step.toString())));
        Pause.of(FOLLOWED);
        return moved;
    }

    private static Instant time(Answer answer) {
        return Instant.parse(answer.expected().json().path("now").asString());
    }

    @Override
    public void awaitQuiet() {
        if (!Pause.until(this::isQuiet, patience)) {
            throw noQuiet();
        }
    }

    private Unusable noQuiet() {
        return new Unusable("Waited " + patience.toSeconds() + " s for quiet: " + left());
    }

    boolean isQuiet() {
        return IntStream.range(0, LOOKS).allMatch(_ -> left().isEmpty());
    }

    private Map<String, Long> left() {
        try {
            return quiet.left(now());
        } catch (SQLException | IllegalStateException | Unusable | Answer.Unexpected _) {
            return Map.of("somebody who does not answer", 1L);
        }
    }
}
