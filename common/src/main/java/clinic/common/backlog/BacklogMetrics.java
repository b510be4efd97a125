package clinic.common.backlog;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/// The backlog as gauges; one look serves all gauges of a scrape.
final class BacklogMetrics implements MeterBinder {
    private static final long FRESH = Duration.ofSeconds(2).toNanos();

    private final Supplier<Backlog> source;
    private @Nullable Backlog last;
    private long lastAt;

    BacklogMetrics(Supplier<Backlog> source) {
        this.source = source;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "clinic.outbox.backlog", "Events not sent yet", Backlog::outbox);
        gauge(registry, "clinic.outbox.lag", "Age of the oldest in seconds", Backlog::outboxLag);
        gauge(registry, "clinic.outbox.dead", "Events never to be sent", Backlog::outboxDead);
        gauge(registry, "clinic.due.backlog", "Work whose time has come", Backlog::due);
        gauge(registry, "clinic.due.dead", "Work given up", Backlog::dueDead);
        gauge(registry, "clinic.inbox.lag", "Events not taken in yet", Backlog::inboxLag);
        gauge(registry, "clinic.inbox.parked", "Letters parked", Backlog::parked);
        gauge(registry, "clinic.inbox.waiting", "Letters behind them", Backlog::waiting);
    }

    private void gauge(
            MeterRegistry registry,
            String name,
            String description,
            ToDoubleFunction<Backlog> value) {
        Gauge.builder(name, this, metrics -> metrics.value(value))
                .description(description)
                .register(registry);
    }

    private synchronized double value(ToDoubleFunction<Backlog> value) {
        long now = System.nanoTime();
        Backlog known = last;
        if (known == null || now - lastAt > FRESH) {
            known = source.get();
            last = known;
            lastAt = now;
        }
        double counted = value.applyAsDouble(known);
        return counted == Backlog.UNKNOWN ? Double.NaN : counted;
    }
}
