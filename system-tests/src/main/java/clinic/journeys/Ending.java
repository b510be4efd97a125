package clinic.journeys;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Looks whether a journey ended where it should, and that nothing happens to it any more.
final class Ending {
    /// Longer than any planned message could still be away.
    private static final Duration SILENCE = Duration.ofDays(14);

    private final Clinic clinic;
    private final Mails mails;
    private @Nullable Instant ended;

    Ending(Clinic clinic, Mails mails) {
        this.clinic = clinic;
        this.mails = mails;
    }

    /// @return whether there is nothing left to see
    boolean isOver(Course course, String stage, JsonNode booking, Instant now) {
        if (!stage.equals(course.script().end())) {
            course.story().problem("ended as " + stage + " and not as " + course.script().end());
            return true;
        }
        if (ended == null) {
            ended = now;
            course.story().did(now, "ended as " + stage);
            course.story().fact("ended", now.toString());
            course.story().fact("last slot", booking.path("slot").path("start").asString(""));
            course.story().fact("response", clinic.response(course.bookingId()));
            course.story()
                    .fact("worklist at the end", clinic.worklist(course.bookingId()).toString());
            course.story().fact("booking at the end", booking.toString());
        }
        if (course.script() != Script.CANCELS) {
            return true;
        }
        if (now.isBefore(ended.plus(SILENCE))) {
            return false;
        }
        int all = mails.to(course.person().email()).size();
        course.story()
                .fact("mails after the cancel", Integer.toString(all - before(course.story())));
        return true;
    }

    private static int before(Story story) {
        return story.fact("mails before the cancel").map(Integer::parseInt).orElseThrow();
    }
}
