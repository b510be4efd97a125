package clinic.ops.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.common.contract.Envelope;
import clinic.common.contract.Stage;
import clinic.ops.HandClock;
import clinic.ops.OpsRunning;
import clinic.ops.Told;
import clinic.ops.eventlog.EventLog;
import clinic.ops.eventlog.LoggedEvent;
import clinic.ops.flow.BookingFlow;
import clinic.ops.flow.BookingStages;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class EventRecorderTest extends OpsRunning {

    private static final Instant T0 = HandClock.START;

    @Autowired EventRecorder recorder;
    @Autowired EventLog log;
    @Autowired BookingStages stages;

    private final Told told = Told.aboutSomeBooking();

    @Test
    void movesTheBookingOnWithItsOwnEvents() {
        hear(told.requested(1, T0), told.screeningStarted(2, T0.plusSeconds(3)));
        assertThat(flow().stage()).isEqualTo(Stage.SCREENING);
        assertThat(flow().since()).isEqualTo(T0.plusSeconds(3));
        assertThat(flow().visitAt()).isEqualTo(T0.plus(Told.VISIT_AHEAD));
        assertThat(flow().version()).isEqualTo(2);
    }

    @Test
    void keepsSinceWhereAnEventLeavesTheStageAsItIs() {
        hear(
                told.requested(1, T0),
                told.screeningStarted(2, T0.plusSeconds(3)),
                told.driverNamed(3, T0.plusSeconds(60), Stage.SCREENING));
        assertThat(flow().since()).isEqualTo(T0.plusSeconds(3));
        assertThat(flow().version()).isEqualTo(3);
        assertThat(flow().changedAt()).isEqualTo(T0.plusSeconds(60));
    }

    @Test
    void writesARedeliveredEventOnce() {
        Envelope requested = told.requested(1, T0);
        Envelope started = told.screeningStarted(2, T0.plusSeconds(3));
        hear(requested, started, requested, started, requested);
        assertThat(timeline()).extracting(LoggedEvent::sequence).containsExactly(1L, 2L);
        assertThat(flow().stage()).isEqualTo(Stage.SCREENING);
    }

    @Test
    void neverGoesBackForALateEventOfTheBooking() {
        hear(
                told.requested(1, T0),
                told.confirmed(3, T0.plusSeconds(9)),
                told.screeningStarted(2, T0.plusSeconds(3)));
        assertThat(flow().stage()).isEqualTo(Stage.CONFIRMED);
        assertThat(timeline()).extracting(LoggedEvent::sequence).containsExactly(1L, 2L, 3L);
    }

    @Test
    void standsTheSameHoweverTheTopicsOvertakeEachOther() {
        List<Envelope> bookings =
                List.of(
                        told.requested(1, T0),
                        told.screeningStarted(2, T0.plusSeconds(3)),
                        told.confirmed(3, T0.plusSeconds(9)));
        List<Envelope> others =
                List.of(
                        told.screeningOpened(1, T0.plusSeconds(1)),
                        told.messageSent(1, T0.plusSeconds(2), "BOOKED"),
                        told.redFlag(2, T0.plusSeconds(20)),
                        told.contactChanged(1, T0));
        for (int seed = 0; seed < 20; seed++) {
            nothingHeard();
            List<Envelope> mixed = new ArrayList<>(others);
            mixed.addAll(bookings);
            mixed.addAll(bookings);
            Collections.shuffle(mixed, new Random(seed));
            inBatches(mixed, new Random(seed)).forEach(recorder::record);
            assertThat(flow().stage()).as("seed %d", seed).isEqualTo(Stage.CONFIRMED);
            assertThat(flow().version()).isEqualTo(3);
            assertThat(timeline())
                    .as("seed %d", seed)
                    .extracting(LoggedEvent::type)
                    .containsExactly(
                            "clinic.booking.requested.v1",
                            "clinic.screening.opened.v1",
                            "clinic.notification.sent.v1",
                            "clinic.booking.screening-started.v1",
                            "clinic.booking.confirmed.v1",
                            "clinic.screening.red-flag-raised.v1");
        }
    }

    @Test
    void knowsNoStageFromOtherTopicsAlone() {
        hear(told.screeningOpened(1, T0));
        assertThat(stages.find(told.bookingId())).isEmpty();
        assertThat(timeline()).hasSize(1);
    }

    @Test
    void keepsNothingThatSaysWhoThePatientIs() {
        hear(told.requested(1, T0), told.contactChanged(1, T0));
        String everything =
                jdbc.sql("select string_agg(e::text, ' ') from event_log e")
                        .query(String.class)
                        .single();
        assertThat(everything)
                .contains("clinic.patient.contact-changed.v1")
                .contains(told.patientId().toString())
                .doesNotContainIgnoringCase("quillfeather")
                .doesNotContain("Wilhelmina", "Barnaby", "15550104477", "1961", "Dr Someone");
    }

    @Test
    void comesToTheSameHoweverManyEventsAreWrittenAtOnce() {
        List<Envelope> all =
                List.of(
                        told.requested(1, T0),
                        told.screeningStarted(2, T0.plusSeconds(3)),
                        told.driverNamed(3, T0.plusSeconds(60), Stage.SCREENING),
                        told.confirmed(4, T0.plusSeconds(90)),
                        told.driverNamed(5, T0.plusSeconds(95), Stage.CONFIRMED),
                        told.closed(6, T0.plusSeconds(99)));
        for (int most = 1; most <= all.size(); most++) {
            nothingHeard();
            List<Envelope> heard = all.subList(0, most);
            hear(heard.toArray(Envelope[]::new));
            BookingFlow oneByOne = flow();
            for (int seed = 0; seed < 10; seed++) {
                nothingHeard();
                inBatches(heard, new Random(seed)).forEach(recorder::record);
                assertThat(flow()).as("%d events, seed %d", most, seed).isEqualTo(oneByOne);
                assertThat(timeline()).hasSize(most);
            }
        }
    }

    private static List<List<Envelope>> inBatches(List<Envelope> events, Random random) {
        List<List<Envelope>> batches = new ArrayList<>();
        for (int from = 0; from < events.size(); ) {
            int to = Math.min(events.size(), from + 1 + random.nextInt(events.size()));
            batches.add(events.subList(from, to));
            from = to;
        }
        return batches;
    }

    private void nothingHeard() {
        jdbc.sql("truncate event_log, booking_flow").update();
    }

    private void hear(Envelope... events) {
        List.of(events).forEach(event -> recorder.record(List.of(event)));
    }

    private BookingFlow flow() {
        return stages.find(told.bookingId()).orElseThrow();
    }

    private List<LoggedEvent> timeline() {
        return log.page(told.bookingId(), Optional.empty(), 100).events();
    }
}
