package clinic.gateway.limit;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// How many wrong tokens and links one address may bring a minute. Right ones are never counted and
/// never refused.
public final class Budget {
    private static final int KEPT = 20_000;
    private static final int SECONDS = 60;

    private record Minute(Instant until, int spent) {}

    private final Clock clock;
    private final int perMinute;
    private final Map<String, Minute> minutes =
            new LinkedHashMap<>(64, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Minute> eldest) {
                    return size() > KEPT;
                }
            };

    public Budget(Clock clock, int perMinute) {
        this.clock = clock;
        this.perMinute = perMinute;
    }

    /// @return false where nothing is left for this minute
    public synchronized boolean spend(String address) {
        Instant now = clock.instant();
        Minute minute = minutes.get(address);
        if (minute == null || !now.isBefore(minute.until())) {
            minute = new Minute(now.plusSeconds(SECONDS), 0);
        }
        minutes.put(address, new Minute(minute.until(), minute.spent() + 1));
        return minute.spent() < perMinute;
    }
}
