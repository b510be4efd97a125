package clinic.ops.latency;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// @param windows how far back the figures look, each by itself
/// @param newest how many events are looked at for a window, at most
@ConfigurationProperties("clinic.ops.latency")
public record LatencySettings(List<Duration> windows, int newest) {
    public LatencySettings {
        windows = List.copyOf(windows);
    }
}
