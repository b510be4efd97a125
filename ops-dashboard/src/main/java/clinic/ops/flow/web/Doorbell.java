package clinic.ops.flow.web;

import clinic.ops.flow.FlowQueries;
import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// Tells open pages that there is something new. It looks into the tables rather than listening to
/// the consumers, so it rings also for what another instance heard, and only while somebody
/// listens.
@Component
class Doorbell {

    private final FlowQueries flow;
    private final DoorbellSettings settings;
    private final Queue<SseEmitter> listeners = new ConcurrentLinkedQueue<>();
    private volatile long rungAt = -1;

    Doorbell(FlowQueries flow, DoorbellSettings settings) {
        this.flow = flow;
        this.settings = settings;
    }

    /// The first ring comes at once, so a listener that was away knows that it must fetch.
    SseEmitter listen() {
        SseEmitter listener = new SseEmitter(settings.openFor().toMillis());
        listener.onCompletion(() -> listeners.remove(listener));
        listener.onTimeout(listener::complete);
        listener.onError(_ -> listeners.remove(listener));
        ring(listener);
        listeners.add(listener);
        return listener;
    }

    @Scheduled(fixedDelayString = "${clinic.ops.doorbell.at-most-every}")
    void ringIfChanged() {
        if (listeners.isEmpty()) {
            return;
        }
        long position = flow.position();
        if (position != rungAt) {
            rungAt = position;
            listeners.forEach(this::ring);
        }
    }

    @EventListener(ContextClosedEvent.class)
    void hangUp() {
        listeners.forEach(SseEmitter::complete);
    }

    private void ring(SseEmitter listener) {
        try {
            listener.send(SseEmitter.event().name("changed").data(""));
        } catch (IOException | IllegalStateException _) {
            listeners.remove(listener);
        }
    }
}
