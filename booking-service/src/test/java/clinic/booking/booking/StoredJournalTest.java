package clinic.booking.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.booking.booking.domain.BodyRegion;
import clinic.booking.booking.domain.Booking;
import clinic.booking.booking.domain.BookingCommand;
import clinic.booking.booking.domain.BookingEvent;
import clinic.booking.booking.domain.BookingRules;
import clinic.booking.booking.domain.Decision;
import clinic.booking.booking.domain.RandomCommands;
import clinic.booking.booking.domain.Sample;
import clinic.booking.booking.domain.Slot;
import clinic.booking.booking.domain.Treatment;
import clinic.booking.testing.ServiceTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Row and journal on the real database.
@SuppressWarnings("NullAway.Init") // the fields are there when a test begins
class StoredJournalTest extends ServiceTest {

    private static final long SEED = 42;
    private static final int WALKS = 40;

    @Autowired Bookings bookings;
    @Autowired Recording recording;
    @Autowired BookingRules rules;
    @Autowired JdbcClient jdbc;
    @Autowired PlatformTransactionManager transactions;

    @Test
    void storedJournalLeadsToTheStoredRow() {
        Random random = new Random(SEED);
        UUID patient = calls.register();
        for (int walk = 0; walk < WALKS; walk++) {
            UUID id = walk(patient, random);
            assertThat(Booking.replay(bookings.journal(id)))
                    .as("seed %d walk %d", SEED, walk)
                    .isEqualTo(bookings.find(id).orElseThrow());
        }
    }

    private UUID walk(UUID patient, Random random) {
        UUID id = UUID.randomUUID();
        Instant now = Sample.REQUESTED;
        record(Optional.empty(), requested(id, patient, now));
        for (int step = 0; step < 25; step++) {
            now = now.plus(Duration.ofHours(random.nextInt(30)));
            Booking booking = bookings.find(id).orElseThrow();
            BookingCommand command = RandomCommands.next(booking, now, random, slot());
            if (rules.decide(booking, command, now) instanceof Decision.Accepted accepted
                    && !accepted.events().isEmpty()) {
                record(Optional.of(booking), accepted.events());
            }
        }
        return id;
    }

    @Test
    void updateOfAnotherVersionIsALostRace() {
        UUID id = calls.book(calls.slots("from=2026-11-24&limit=1").getFirst());
        Booking booking = bookings.find(id).orElseThrow();

        assertThatThrownBy(() -> bookings.update(booking, 7))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void journalIsAppendOnly() {
        UUID id = calls.book(calls.slots("from=2026-11-24&limit=1").getFirst());

        assertThatThrownBy(
                        () ->
                                jdbc.sql("update journal set actor = 'x' where booking_id = ?")
                                        .param(id)
                                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    private List<BookingEvent> requested(UUID id, UUID patient, Instant now) {
        return List.of(
                new BookingEvent.Requested(
                        id,
                        patient,
                        Sample.plan(Treatment.BOTULINUM, BodyRegion.CALF_LEFT),
                        slot(),
                        false,
                        now));
    }

    /// In the test's clinic, at the sample's time.
    private Slot slot() {
        Slot slot = Sample.slot();
        return new Slot(
                slot.start(),
                slot.end(),
                slot.recoveryEnd(),
                slot.zone(),
                clinic.site(),
                clinic.practitioner(),
                clinic.room(),
                clinic.bay(),
                null);
    }

    private void record(Optional<Booking> before, List<BookingEvent> events) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(_ -> recording.record(before, events, Actor.SYSTEM));
    }
}
