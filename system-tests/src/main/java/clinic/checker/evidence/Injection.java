package clinic.checker.evidence;

/// Why somebody has put a record onto a topic by hand, and so what must become of it.
public enum Injection {
    /// A byte-equal copy: absorbed.
    DUPLICATE,
    /// A new id with a sequence that was told before: never applied, never parked.
    STALE,
    /// Nothing that can be applied: parked by every service that hears it, or applied by one that
    /// applies everything it can read.
    POISON,
    /// An event that no journal knows, applied like any other. For loads.
    SYNTHETIC
}
