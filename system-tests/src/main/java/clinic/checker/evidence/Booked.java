package clinic.checker.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the booking service's schema holds.
///
/// @param journal by booking, then by version
/// @param worklisted bookings that were ever put on the worklist
/// @param awaited bookings about which something is due there later
public record Booked(
        Rows<Step> journal,
        Rows<Booking> bookings,
        List<Reservation> reservations,
        Hours hours,
        Set<UUID> worklisted,
        Set<UUID> awaited,
        Rows<Contact> contacts) {

    /// One row of the journal.
    ///
    /// @param type as written there, `ScreeningStarted`
    /// @param slot where the step takes one
    public record Step(UUID booking, long version, String type, Instant at, @Nullable Slot slot) {}

    /// @param device where one is needed
    public record Slot(
            Instant start,
            Instant end,
            Instant recoveryEnd,
            UUID site,
            UUID practitioner,
            UUID room,
            UUID bay,
            @Nullable UUID device) {

        /// What of the site is used, and when.
        public List<Use> uses() {
            var uses = new java.util.ArrayList<Use>(4);
            uses.add(new Use(practitioner, start, end));
            uses.add(new Use(room, start, end));
            if (device != null) {
                uses.add(new Use(device, start, end));
            }
            uses.add(new Use(bay, end, recoveryEnd));
            return uses;
        }
    }

    public record Use(UUID resource, Instant from, Instant until) {}

    public record Booking(UUID id, long version, String stage, boolean keepsSlot) {}

    public record Reservation(UUID booking, Use use) {}

    /// A patient's contact.
    public record Contact(UUID patient, long version, boolean erased) {}
}
