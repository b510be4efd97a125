package clinic.common.inbox;

/// What became of a letter that could not be applied when it came.
public enum LetterStatus {
    /// It failed for good; somebody must look.
    PARKED,
    /// It waits behind one of its key that is parked, or for one that is missing.
    WAITING,
    /// It has been applied after all.
    REPLAYED,
    /// Somebody decided to go on without it.
    DISCARDED
}
