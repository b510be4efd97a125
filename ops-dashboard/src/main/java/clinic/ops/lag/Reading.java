package clinic.ops.lag;

import clinic.ops.lag.OldestRecords.Since;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What one look at the broker brought.
///
/// @param at by the wall
record Reading(Instant at, List<GroupLag> groups) {

    Reading {
        groups = List.copyOf(groups);
    }

    static Reading of(List<GroupOffsets> offsets, Map<Place, Since> since, Instant at) {
        return new Reading(
                at,
                offsets.stream()
                        .map(group -> GroupLag.of(group, since, at))
                        .sorted((one, other) -> one.group().compareTo(other.group()))
                        .toList());
    }

    /// Where records wait.
    static Set<Place> waiting(List<GroupOffsets> offsets) {
        return offsets.stream()
                .flatMap(
                        group ->
                                group.partitions().stream()
                                        .filter(partition -> partition.behind() > 0)
                                        .map(group::place))
                .collect(Collectors.toSet());
    }
}
