package clinic.ops.lag;

/// A place in a partition.
///
/// @param offset of the first record behind it
record Place(String topic, int partition, long offset) {}
