package clinic.common.inbox;

import clinic.common.contract.Envelope;
import java.util.function.Consumer;

/// How events are given to the listener.
interface Applying {

    /// @param refused takes the failure for good; nothing of the event has happened then
    /// @return false where it failed for good
    /// @throws RuntimeException where it may succeed when tried again
    boolean succeeds(TopicListener listener, Envelope event, Consumer<RuntimeException> refused);

    /// After the last one.
    default void finish() {}
}
