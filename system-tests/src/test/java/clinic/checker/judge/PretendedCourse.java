package clinic.checker.judge;

import clinic.checker.evidence.Booked.Booking;
import clinic.checker.evidence.Booked.Contact;
import clinic.checker.evidence.Booked.Reservation;
import clinic.checker.evidence.Booked.Slot;
import clinic.checker.evidence.Booked.Step;
import clinic.checker.evidence.Event;
import clinic.checker.evidence.Mailbox.Mail;
import clinic.checker.evidence.Notified.Message;
import clinic.checker.evidence.Screened;
import clinic.checker.evidence.Topics;
import clinic.checker.evidence.Watched.Flow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One patient's way, written into the evidence of a clinic as everybody would have.
final class PretendedCourse {
    private static final Instant BOOKED = Instant.parse("2026-03-02T10:00:00Z");

    final UUID booking = UUID.randomUUID();
    final UUID patient = UUID.randomUUID();
    private final PretendedClinic clinic;
    private final Slot slot;
    private long version;
    private long announced;
    private int revision;

    /// @param number so that none overlaps with another
    PretendedCourse(PretendedClinic clinic, int number) {
        this.clinic = clinic;
        slot =
                clinic.site.slot(
                        Instant.parse("2026-03-16T10:00:00Z")
                                .plus(Duration.ofMinutes(30L * number)));
        clinic.contacts.add(new Contact(patient, 1, false));
        clinic.zones.put(patient, Site.ZONE);
        clinic.backbone.tell(
                Topics.PATIENTS, patient, "clinic.patient.contact-changed.v1", BOOKED, null);
    }

    void untilClosed() {
        book();
        screen("cleared", 2);
        Instant visit = slot.start();
        step("DriverAwaited", BOOKED.plus(Duration.ofMinutes(2)), null);
        step("DriverNamed", BOOKED.plus(Duration.ofMinutes(3)), null);
        step("Confirmed", BOOKED.plus(Duration.ofMinutes(3)), null);
        step("CheckedIn", visit, null);
        screen("vitals-accepted", 0);
        step("ClearedToStart", visit, null);
        step("ProcedureStarted", visit, null);
        step("ProcedureFinished", visit, null);
        Instant home = visit.plus(Duration.ofMinutes(30));
        Event discharged = step("Discharged", home, null);
        message(discharged, "REST_TODAY", home.plus(Duration.ofHours(6)));
        for (int day : List.of(1, 2, 3)) {
            message(discharged, "DAY_" + day, home.plus(Duration.ofDays(day)));
        }
        message(discharged, "EFFECT_DAY_7", home.plus(Duration.ofDays(7)));
        skipped(discharged, "EFFECT_DAY_7_AGAIN", home.plus(Duration.ofDays(9)));
        message(discharged, "EFFECT_DAY_10", home.plus(Duration.ofDays(10)));
        skipped(discharged, "EFFECT_DAY_10_AGAIN", home.plus(Duration.ofDays(12)));
        step("EffectCheckBegun", home.plus(Duration.ofDays(7)), null);
        step("Closed", home.plus(Duration.ofDays(10)).plus(Duration.ofHours(1)), null);
        slot.uses().forEach(use -> clinic.reservations.add(new Reservation(booking, use)));
        end("CLOSED", true);
    }

    void untilCancelled() {
        book();
        Event cancelled = step("Cancelled", BOOKED.plus(Duration.ofDays(1)), null);
        revision++;
        message(cancelled, "CANCELLED", BOOKED.plus(Duration.ofDays(1)));
        end("CANCELLED", false);
    }

    private void book() {
        Event requested = step("Requested", BOOKED, slot);
        screen("opened", 0);
        step("ScreeningStarted", BOOKED.plus(Duration.ofMinutes(1)), null);
        message(requested, "BOOKED", BOOKED);
        message(requested, "PREPARE", BOOKED.plus(Duration.ofHours(22)));
        skipped(requested, "RESCREEN", slot.start().minus(Duration.ofHours(72)));
        skipped(requested, "DAY_BEFORE", slot.start().minus(Duration.ofDays(1)));
    }

    private Event step(String type, Instant at, @Nullable Slot taken) {
        version++;
        clinic.journal.add(new Step(booking, version, type, at, taken));
        return clinic.backbone.tell(Topics.BOOKINGS, booking, BookingsTold.told(type), at, null);
    }

    private void screen(String what, int minutes) {
        announced++;
        String type = "clinic.screening." + what + ".v1";
        clinic.announced.add(new Screened.Announced(booking, announced, type));
        clinic.backbone.tell(
                Topics.SCREENINGS, booking, type, BOOKED.plus(Duration.ofMinutes(minutes)), null);
    }

    private void message(Event cause, String kind, Instant due) {
        UUID id = UUID.randomUUID();
        Instant sent = due.plusSeconds(2);
        tell(id, "scheduled", cause.at());
        tell(id, "sent", sent);
        clinic.messages.add(
                new Message(
                        id,
                        booking,
                        patient,
                        kind,
                        cause.id(),
                        revision,
                        due,
                        due,
                        "SENT",
                        null,
                        sent));
        clinic.mails.add(new Mail("<" + id + ".email@unknot.clinic>", sent));
    }

    private void skipped(Event cause, String kind, Instant due) {
        UUID id = UUID.randomUUID();
        tell(id, "scheduled", cause.at());
        tell(id, "skipped", due);
        clinic.messages.add(
                new Message(
                        id,
                        booking,
                        patient,
                        kind,
                        cause.id(),
                        revision,
                        due,
                        due,
                        "SKIPPED",
                        "NO_LONGER_NEEDED",
                        null));
    }

    private void tell(UUID message, String what, Instant at) {
        clinic.messageFiles.merge(booking, 1L, Long::sum);
        clinic.backbone.tell(
                Topics.NOTIFICATIONS, booking, "clinic.notification." + what + ".v1", at, message);
    }

    private void end(String stage, boolean keepsSlot) {
        clinic.bookings.add(new Booking(booking, version, stage, keepsSlot));
        clinic.caseFiles.add(new Screened.CaseFile(booking, announced, version, stage));
        clinic.flow.add(new Flow(booking, stage, version));
    }
}
