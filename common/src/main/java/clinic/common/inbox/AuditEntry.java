package clinic.common.inbox;

import java.time.Instant;

/// That somebody did something with a letter.
///
/// @param who the caller's name
/// @param at by the service's clock
/// @param action REPLAY, DISCARD or ACCEPT_GAP
/// @param dryRun whether it was only tried, and taken back
public record AuditEntry(
        long letterId,
        String who,
        Instant at,
        String action,
        boolean dryRun,
        ReplayOutcome.Result outcome,
        String detail) {}
