package clinic.ops.hearing;

import clinic.common.contract.Envelope;
import clinic.common.inbox.TopicListener;
import java.util.List;

/// Hears one topic for the event log.
record HeardTopic(String topic, EventRecorder recorder) implements TopicListener {

    @Override
    public void on(Envelope event) {
        onAll(List.of(event));
    }

    @Override
    public void onAll(List<Envelope> events) {
        recorder.record(events);
    }

    /// An observer writes down what there is: a hole in the sequence is a thing to show, nothing to
    /// wait for.
    @Override
    public boolean gapless() {
        return false;
    }
}
