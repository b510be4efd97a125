package clinic.ops.lag;

import clinic.ops.flow.Age;
import clinic.ops.lag.GroupOffsets.PartitionOffsets;
import clinic.ops.lag.OldestRecords.Since;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How far one group is behind.
///
/// @param listening whether any instance of the service is there to take records in
public record GroupLag(Group group, boolean listening, List<PartitionLag> partitions) {

    /// @param behind how many records are not taken in yet
    /// @param lag the age of the oldest of them; zero where there is none
    /// @param atLeast whether it may be older than that
    public record PartitionLag(int partition, long behind, Age lag, boolean atLeast) {

        /// @param oldest absent where no record waits
        private static PartitionLag of(
                PartitionOffsets offsets, @Nullable Since oldest, Instant now) {
            return oldest == null
                    ? new PartitionLag(offsets.partition(), 0, new Age(Duration.ZERO), false)
                    : new PartitionLag(
                            offsets.partition(),
                            offsets.behind(),
                            Age.since(oldest.time(), now),
                            !oldest.known());
        }
    }

    public GroupLag {
        partitions = List.copyOf(partitions);
    }

    /// @param since of each place where records wait
    static GroupLag of(GroupOffsets offsets, Map<Place, Since> since, Instant now) {
        return new GroupLag(
                offsets.group(),
                offsets.listening(),
                offsets.partitions().stream()
                        .map(each -> PartitionLag.of(each, since.get(offsets.place(each)), now))
                        .sorted(Comparator.comparingInt(PartitionLag::partition))
                        .toList());
    }

    public long behind() {
        return partitions.stream().mapToLong(PartitionLag::behind).sum();
    }

    /// Of the partition that is furthest behind.
    public Age lag() {
        return partitions.stream()
                .map(PartitionLag::lag)
                .max(Comparator.comparing(Age::duration))
                .orElse(new Age(Duration.ZERO));
    }

    /// One partition of which not enough is known is enough.
    public boolean atLeast() {
        return partitions.stream().anyMatch(PartitionLag::atLeast);
    }

    boolean isOver(Duration limit) {
        return lag().duration().compareTo(limit) > 0;
    }
}
