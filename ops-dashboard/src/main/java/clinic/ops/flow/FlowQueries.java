package clinic.ops.flow;

import clinic.common.contract.Stage;
import clinic.ops.deadletter.ParkedLetters;
import clinic.ops.eventlog.EventLog;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What the pages and the API read of the flow.
@Service
@Transactional(readOnly = true)
public class FlowQueries {

    /// More than a person reads; where so many are stuck the number hardly matters any more.
    private static final int MOST_STUCK = 1_000;

    private final BookingStages stages;
    private final EventLog log;
    private final ParkedLetters letters;
    private final StageLimits limits;
    private final Clock clock;

    FlowQueries(
            BookingStages stages,
            EventLog log,
            ParkedLetters letters,
            StageLimits limits,
            Clock clock) {
        this.stages = stages;
        this.log = log;
        this.letters = letters;
        this.limits = limits;
        this.clock = clock;
    }

    public FlowView now() {
        Instant now = clock.instant();
        Map<Stage, Long> stuck =
                stages.stuck(limits, now, MOST_STUCK).stream()
                        .collect(Collectors.groupingBy(StuckBooking::stage, Collectors.counting()));
        List<StageLine> lines =
                stages.counts().stream()
                        .map(count -> line(count, stuck.getOrDefault(count.stage(), 0L), now))
                        .toList();
        return new FlowView(now, lines, log.rates(now), letters.open());
    }

    public Optional<BookingFlow> booking(UUID bookingId) {
        return stages.find(bookingId);
    }

    public List<StuckLine> stuck() {
        Instant now = clock.instant();
        return stages.stuck(limits, now, MOST_STUCK).stream()
                .map(
                        booking ->
                                new StuckLine(
                                        booking.bookingId(),
                                        booking.stage(),
                                        booking.since(),
                                        Age.since(booking.since(), now),
                                        Age.since(booking.overdueSince(), now)))
                .toList();
    }

    /// Rises with everything that is new.
    public long position() {
        return log.position() + letters.position();
    }

    public Age inStageFor(BookingFlow booking) {
        return Age.since(booking.since(), clock.instant());
    }

    private static StageLine line(StageCount count, long stuck, Instant now) {
        boolean end = StageLimits.ends(count.stage());
        return new StageLine(
                count.stage(),
                end,
                count.bookings(),
                end ? null : age(count.medianSince(), now),
                end ? null : age(count.oldestSince(), now),
                end ? null : count.oldestBooking(),
                stuck);
    }

    private static @Nullable Age age(@Nullable Instant since, Instant now) {
        return since == null ? null : Age.since(since, now);
    }
}
