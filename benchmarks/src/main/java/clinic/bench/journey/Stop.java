package clinic.bench.journey;

/// Where an answered screening comes by on its way to the asked driver. What a service writes has
/// the time of before its commit; seen it is by a consumer outside.
enum Stop {
    CLEARED,
    CLEARED_SEEN,
    DRIVER_AWAITED,
    DRIVER_AWAITED_SEEN,
    MESSAGE_PLANNED,
    MESSAGE_PLANNED_SEEN
}
