package clinic.booking.booking;

import clinic.booking.booking.domain.Booking;
import clinic.booking.booking.domain.BookingEvent;
import clinic.booking.booking.domain.BookingRules;
import clinic.common.outbox.Outbox;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Writes what has happened: row, journal, what is told to the others, and what goes with it.
@Component
class Recording {

    private static final Logger LOG = LoggerFactory.getLogger(Recording.class);

    private final Bookings bookings;
    private final BookingTranslator translator;
    private final Outbox outbox;
    private final List<BookingFollower> followers;

    Recording(
            Bookings bookings,
            BookingTranslator translator,
            Outbox outbox,
            List<BookingFollower> followers) {
        this.bookings = bookings;
        this.translator = translator;
        this.outbox = outbox;
        this.followers = List.copyOf(followers);
    }

    /// @param events at least one; where the booking is new, the first is `Requested`
    void record(Optional<Booking> before, List<BookingEvent> events, Actor by) {
        List<Booking> steps = steps(before, events);
        Booking after = steps.getLast();
        before.ifPresentOrElse(
                read -> bookings.update(after, read.version()), () -> bookings.add(after));
        bookings.append(after.id(), steps.getFirst().version(), events, by);
        for (int i = 0; i < events.size(); i++) {
            Booking step = steps.get(i);
            outbox.announce(translator.translate(step, events.get(i)), step.version());
            LOG.info(
                    "booking {} version {}: {}, now {}",
                    step.id(),
                    step.version(),
                    events.get(i).getClass().getSimpleName(),
                    step.stage());
        }
        followers.forEach(follower -> follower.follow(before, after, events));
    }

    private static List<Booking> steps(Optional<Booking> before, List<BookingEvent> events) {
        Booking[] steps = new Booking[events.size()];
        Optional<Booking> last = before;
        for (int i = 0; i < steps.length; i++) {
            BookingEvent event = events.get(i);
            steps[i] =
                    last.map(booking -> BookingRules.evolve(booking, event))
                            .orElseGet(() -> Booking.replay(List.of(event)));
            last = Optional.of(steps[i]);
        }
        return List.of(steps);
    }
}
