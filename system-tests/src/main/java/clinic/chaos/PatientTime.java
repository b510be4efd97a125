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
import java.util.stream.IntStream;

/// Time that goes on although somebody is always away: it waits for the stack to be quiet, but not
/// for ever, and for no single process.
final class PatientTime implements Time {
    /// An event may be between two services while each is looked at.
    private static final int LOOKS = 2;

    /// A service's clock looks at the shared one at most this often, and is then asked.
    private static final Duration FOLLOWED = Duration.ofMillis(60);

    private final Staff admin;
    private final Quiet quiet;
    private final Duration patience;

    PatientTime(Staff admin, Quiet quiet, Duration patience) {
        this.admin = admin;
        this.quiet = quiet;
        this.patience = patience;
    }

    @Override
    public Instant now() {
        return time(admin.get("/api/demo/clock"));
    }

    @Override
    public Instant forward(Duration step) {
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
            throw new Unusable("Waited " + patience.toSeconds() + " s for quiet: " + left());
        }
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
