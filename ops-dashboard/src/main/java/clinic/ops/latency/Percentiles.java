package clinic.ops.latency;

import clinic.ops.flow.Age;

/// How long it took in half of the cases, in 95 and in 99 of a hundred.
///
/// @param counted how many cases there were
public record Percentiles(long counted, Age p50, Age p95, Age p99) {}
