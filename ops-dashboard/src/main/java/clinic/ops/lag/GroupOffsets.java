package clinic.ops.lag;

import java.util.List;

/// Where a group stands in its topic.
///
/// @param listening whether any instance of the service is there to take records in
record GroupOffsets(Group group, boolean listening, List<PartitionOffsets> partitions) {

    /// @param next the first offset that is not taken in yet
    /// @param end the offset that the next record will get
    record PartitionOffsets(int partition, long next, long end) {

        /// A group that has committed nothing begins with the first record there is; what the
        /// broker has dropped meanwhile is not waited for.
        ///
        /// @param committed negative where nothing was
        static PartitionOffsets of(int partition, long committed, long begin, long end) {
            return new PartitionOffsets(partition, Math.min(end, Math.max(begin, committed)), end);
        }

        /// On a compacted topic an upper bound: what was compacted away has an offset still.
        long behind() {
            return end - next;
        }
    }

    GroupOffsets {
        partitions = List.copyOf(partitions);
    }

    Place place(PartitionOffsets partition) {
        return new Place(group.topic(), partition.partition(), partition.next());
    }
}
