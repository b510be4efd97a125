package clinic.common.inbox;

import clinic.common.contract.Envelope;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Gathers the events and gives them to the listener together at the end. Any failure is that of
/// all.
final class AtOnce implements Applying {
    private final List<Envelope> events = new ArrayList<>();
    private @Nullable TopicListener listener;

    @Override
    public boolean succeeds(
            TopicListener listener, Envelope event, Consumer<RuntimeException> refused) {
        this.listener = listener;
        events.add(event);
        return true;
    }

    @Override
    public void finish() {
        TopicListener hearing = listener;
        if (hearing == null) {
            return;
        }
        try {
            hearing.onAll(List.copyOf(events));
        } catch (StackOverflowError | LinkageError | AssertionError failure) {
            throw new IllegalStateException(failure);
        }
    }
}
