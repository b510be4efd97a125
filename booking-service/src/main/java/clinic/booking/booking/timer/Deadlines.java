package clinic.booking.booking.timer;

import clinic.booking.booking.BookingFollower;
import clinic.booking.booking.domain.Booking;
import clinic.booking.booking.domain.BookingEvent;
import clinic.common.duework.DueWork;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Keeps the due work of a booking in step with its phase.
@Component
class Deadlines implements BookingFollower {

    private final DeadlinePlan plan;
    private final DueWork dueWork;

    Deadlines(DeadlinePlan plan, DueWork dueWork) {
        this.plan = plan;
        this.dueWork = dueWork;
    }

    /// Only what has changed is touched: work that has fired does not come back.
    @Override
    public void follow(Optional<Booking> before, Booking after, List<BookingEvent> events) {
        Map<Deadline, Instant> was = before.map(plan::of).orElseGet(Map::of);
        Map<Deadline, Instant> is = plan.of(after);
        String subject = after.id().toString();
        Map<String, Instant> changed = new LinkedHashMap<>();
        for (Deadline deadline : Deadline.values()) {
            Instant due = is.get(deadline);
            if (due == null && was.containsKey(deadline)) {
                dueWork.drop(subject, deadline.kind());
            }
            if (due != null && !Objects.equals(due, was.get(deadline))) {
                changed.put(deadline.kind(), due);
            }
        }
        dueWork.setAll(subject, changed);
    }
}
