package clinic.booking.booking.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;

/// Reads as a sentence: given a phase, when a command comes, then events and a stage, or a refusal.
final class Given {

    private final Booking booking;
    private Instant now = Sample.ANSWERED;

    private Given(Booking booking) {
        this.booking = booking;
    }

    static Given given(Phase phase) {
        return new Given(Sample.in(phase));
    }

    static Given given(Booking booking) {
        return new Given(booking);
    }

    Given at(Instant time) {
        this.now = time;
        return this;
    }

    Then when(BookingCommand command) {
        return new Then(booking, Sample.RULES.decide(booking, command, now));
    }

    record Then(Booking before, Decision decision) {

        @SafeVarargs
        final Then happens(Class<? extends BookingEvent>... types) {
            assertThat(events()).map(BookingEvent::getClass).containsExactly(types);
            return this;
        }

        Then leadsTo(Stage stage) {
            assertThat(after().stage()).isEqualTo(stage);
            return this;
        }

        Then nothingHappens() {
            assertThat(events()).isEmpty();
            return this;
        }

        Then isRefused(Refusal.Reason reason) {
            assertThat(decision).isInstanceOf(Decision.Refused.class);
            Refusal refusal = ((Decision.Refused) decision).refusal();
            assertThat(refusal.reason()).isEqualTo(reason);
            assertThat(refusal.words()).endsWith(".");
            return this;
        }

        List<BookingEvent> events() {
            assertThat(decision).isInstanceOf(Decision.Accepted.class);
            return ((Decision.Accepted) decision).events();
        }

        Booking after() {
            return ((Decision.Accepted) decision).after(before);
        }
    }
}
