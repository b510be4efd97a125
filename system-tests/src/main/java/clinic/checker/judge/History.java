package clinic.checker.judge;

import clinic.checker.evidence.Booked.Slot;
import clinic.checker.evidence.Booked.Step;
import clinic.checker.evidence.Evidence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What the journal says of one booking's slots and end.
final class History {

    /// The time in which a booking had one slot, or none.
    ///
    /// @param revision how often the slot had changed
    /// @param until absent for the last one
    record Span(int revision, @Nullable Slot slot, Instant from, @Nullable Instant until) {}

    private final List<Span> spans = new ArrayList<>(2);
    private @Nullable Instant endedAt;

    /// @param wanted which bookings
    static Map<UUID, History> of(Evidence evidence, Predicate<UUID> wanted) {
        Map<UUID, History> histories = new HashMap<>();
        evidence.booked()
                .journal()
                .each(
                        step -> {
                            if (wanted.test(step.booking())) {
                                histories
                                        .computeIfAbsent(step.booking(), _ -> new History())
                                        .take(step);
                            }
                        });
        return histories;
    }

    private void take(Step step) {
        switch (step.type()) {
            case "Requested", "Moved" -> change(step.slot(), step.at());
            case "Deferred" -> change(null, step.at());
            case "Cancelled" -> {
                change(null, step.at());
                endedAt = step.at();
            }
            case "Missed" -> {
                // the slot is given back, but messages hang on no other one
                Span last = spans.removeLast();
                spans.add(new Span(last.revision(), null, last.from(), null));
                endedAt = step.at();
            }
            case "Closed" -> endedAt = step.at();
            default -> {
                // says nothing of slots
            }
        }
    }

    private void change(@Nullable Slot slot, Instant at) {
        if (!spans.isEmpty()) {
            Span last = spans.removeLast();
            spans.add(new Span(last.revision(), last.slot(), last.from(), at));
        }
        spans.add(new Span(spans.size(), slot, at, null));
    }

    /// The slot it has or had for good.
    @Nullable Slot slot() {
        return spans.isEmpty() ? null : spans.getLast().slot();
    }

    /// When it took what it has now.
    Instant since() {
        return spans.isEmpty() ? Instant.EPOCH : spans.getLast().from();
    }

    @Nullable Span span(int revision) {
        return revision < spans.size() ? spans.get(revision) : null;
    }

    @Nullable Instant endedAt() {
        return endedAt;
    }
}
