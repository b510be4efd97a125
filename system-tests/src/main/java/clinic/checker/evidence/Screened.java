package clinic.checker.evidence;

import java.util.Set;
import java.util.UUID;

/// What the screening service's schema holds.
///
/// @param asked bookings with questions that are open
/// @param reviewed bookings with a review that is open
/// @param awaited bookings about which something is due there later
public record Screened(
        Rows<CaseFile> files,
        Rows<Announced> announced,
        Set<UUID> asked,
        Set<UUID> reviewed,
        Set<UUID> awaited) {

    /// @param version of what was announced
    /// @param heard the booking's version heard last
    public record CaseFile(UUID booking, long version, long heard, String stage) {}

    /// One row of the journal.
    public record Announced(UUID booking, long sequence, String type) {}
}
