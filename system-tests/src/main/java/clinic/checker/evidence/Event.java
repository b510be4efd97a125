package clinic.checker.evidence;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One record of a topic that can be read as a CloudEvent.
///
/// @param ordinal its place among the events of its topic, given by `Topic`
/// @param time microseconds of the product's clock since 1970, as the event says
/// @param stored milliseconds of the wall's clock since 1970, as the record says
/// @param digest of everything that a repeat must have in common with the first
/// @param about the message that an event on messages tells of
public record Event(
        int ordinal,
        UUID id,
        UUID key,
        long sequence,
        String type,
        long time,
        long stored,
        int partition,
        long offset,
        long digest,
        @Nullable UUID about) {

    Event numbered(int number) {
        return new Event(
                number, id, key, sequence, type, time, stored, partition, offset, digest, about);
    }

    public Place place() {
        return new Place(partition, offset);
    }

    public Instant at() {
        return Instant.EPOCH.plusNanos(Math.multiplyExact(time, 1_000L));
    }

    /// What stands in a verdict: ids only.
    public String name() {
        return key + " " + sequence + " (event " + id + ")";
    }
}
