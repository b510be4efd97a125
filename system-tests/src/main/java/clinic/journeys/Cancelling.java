package clinic.journeys;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// The patient calls the visit off two days after booking it.
final class Cancelling {
    private static final Duration THINKING = Duration.ofDays(2);

    private Cancelling() {}

    static boolean cancel(
            Clinic clinic, Mails mails, Course course, JsonNode booking, Instant now) {
        if (now.isBefore(course.bookedAt().plus(THINKING))) {
            return false;
        }
        int before = mails.to(course.person().email()).size();
        course.story().fact("mails before the cancel", Integer.toString(before));
        clinic.order(course.bookingId(), "cancel", Map.of("by", "PATIENT", "cause", "travels"))
                .expected();
        boolean free = clinic.isFree(booking.path("slot"), Reception.treatment(course.script()));
        course.story().fact("slot free after cancel", Boolean.toString(free));
        course.story().fact("cancelled", now.toString());
        course.story().did(now, "cancelled");
        return true;
    }
}
