package clinic.common.duework;

/// What became of one look.
///
/// @param ended how much has been fired, or has failed and waits for another try
/// @param more whether looking again at once is worth while
record Fired(int ended, boolean more) {}
