package clinic.common.outbox;

import clinic.common.contract.Envelope;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Why something is being done: what is announced meanwhile is marked with it.
///
/// @param correlationId the id of the whole chain
/// @param causationId the event that is being handled, where it is one
/// @param traceparent W3C trace context, where there is one
public record Causation(
        UUID correlationId, @Nullable UUID causationId, @Nullable String traceparent) {
    private static final ScopedValue<Causation> CURRENT = ScopedValue.newInstance();

    public static Causation by(Envelope event) {
        return new Causation(event.correlationId(), event.id(), event.traceparent());
    }

    public static Optional<Causation> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /// Runs it with this as the cause of whatever it announces.
    public <X extends Throwable> void during(Step<X> step) throws X {
        ScopedValue.where(CURRENT, this)
                .<@Nullable Void, X>call(
                        () -> {
                            step.run();
                            return null;
                        });
    }

    /// Something to do that may fail.
    @FunctionalInterface
    public interface Step<X extends Throwable> {
        void run() throws X;
    }
}
