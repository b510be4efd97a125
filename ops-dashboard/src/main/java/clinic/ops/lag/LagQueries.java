package clinic.ops.lag;

import clinic.ops.flow.Age;
import clinic.ops.lag.LagBoard.Known;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// What the pages and the API read of the lag. Never asks the broker, so it never waits for it.
@Service
public class LagQueries {

    private final LagBoard board;
    private final LagSettings settings;
    private final WallTime wall;
    private final Clock clock;

    LagQueries(LagBoard board, LagSettings settings, WallTime wall, Clock clock) {
        this.board = board;
        this.settings = settings;
        this.wall = wall;
        this.clock = clock;
    }

    public LagView now() {
        Known known = board.known();
        Instant now = wall.now();
        Reading reading = known.reading();
        return new LagView(
                clock.instant(),
                age(reading == null ? null : reading.at(), now),
                age(known.awaySince(), now),
                new Age(settings.lateAfter()),
                reading == null
                        ? List.of()
                        : reading.groups().stream().map(group -> line(group, now)).toList());
    }

    private LagView.Line line(GroupLag group, Instant now) {
        return new LagView.Line(
                group,
                group.isOver(settings.lateAfter()),
                board.history().worst(group.group(), now));
    }

    private static @Nullable Age age(@Nullable Instant since, Instant now) {
        return since == null ? null : Age.since(since, now);
    }
}
