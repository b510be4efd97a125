package clinic.booking.waitlist;

import clinic.booking.calendar.PartOfDay;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// @param part only then, or any time
/// @param patientName for pages
public record WaitlistEntry(
        UUID id,
        UUID patientId,
        String patientName,
        UUID siteId,
        String siteName,
        @Nullable PartOfDay part,
        Instant addedAt) {}
