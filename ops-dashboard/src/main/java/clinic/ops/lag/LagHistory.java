package clinic.ops.lag;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The lag in time of each group over the last hour. In memory only: after a restart it begins
/// anew.
final class LagHistory {

    static final int MINUTES = 60;

    private record Sample(Instant at, Map<Group, Duration> lags) {}

    private final Deque<Sample> samples = new ArrayDeque<>();

    synchronized void add(Reading reading) {
        samples.addLast(
                new Sample(
                        reading.at(),
                        reading.groups().stream()
                                .collect(
                                        Collectors.toMap(
                                                GroupLag::group, lag -> lag.lag().duration()))));
        Instant oldest = reading.at().minus(Duration.ofMinutes(MINUTES));
        while (!samples.getFirst().at().isAfter(oldest)) {
            samples.removeFirst();
        }
    }

    /// The worst of each minute, the earliest first, null where nothing is known.
    synchronized List<@Nullable Duration> worst(Group group, Instant now) {
        @Nullable Duration[] worst = new @Nullable Duration[MINUTES];
        for (Sample sample : samples) {
            long minute = MINUTES - 1 - Duration.between(sample.at(), now).toMinutes();
            Duration lag = sample.lags().get(group);
            if (lag != null && minute >= 0 && minute < MINUTES) {
                Duration before = worst[(int) minute];
                worst[(int) minute] = before == null || before.compareTo(lag) < 0 ? lag : before;
            }
        }
        return Collections.unmodifiableList(Arrays.asList(worst));
    }
}
