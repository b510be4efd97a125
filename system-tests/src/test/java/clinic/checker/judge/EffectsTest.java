package clinic.checker.judge;

import clinic.checker.evidence.Backlogs.Backlog;
import clinic.checker.evidence.Event;
import clinic.checker.evidence.Injection;
import clinic.checker.evidence.Ledger.Applied;
import clinic.checker.evidence.Letters.Letter;
import clinic.checker.evidence.Letters.Notice;
import clinic.checker.evidence.Screened.CaseFile;
import clinic.checker.evidence.Topics;
import clinic.checker.evidence.Watched.Flow;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EffectsTest {
    private static final String ONCE = "2 effects once";
    private static final String ORDER = "3 applied in order";
    private static final String LETTERS = "7 letters are poison";
    private static final Instant THEN = Instant.parse("2026-03-20T10:00:00Z");

    private final PretendedClinic clinic = PretendedClinic.clean();

    @Test
    void eventThatWasNotAppliedIsFound() {
        Event last = clinic.backbone.records(Topics.SCREENINGS).getLast().event();
        clinic.backbone.unapply("booking", Topics.SCREENINGS, last);

        clinic.mustBreak(ONCE, "never applied");
    }

    @Test
    void eventAppliedTwiceIsFound() {
        List<Applied> ledger = clinic.backbone.applied("notification", Topics.BOOKINGS);
        ledger.add(ledger.getLast());

        clinic.mustBreak(ONCE, "applied twice");
        clinic.mustBreak(ORDER, "goes back");
    }

    @Test
    void effectOfNothingIsFound() {
        clinic.backbone
                .applied("gateway", Topics.NOTIFICATIONS)
                .add(new Applied(UUID.randomUUID(), 1, UUID.randomUUID()));

        clinic.mustBreak(ONCE, "applied and never told");
    }

    @Test
    void staleCopyMayLieThereButNotTakeEffect() {
        Event old = clinic.backbone.records(Topics.BOOKINGS).getFirst().event();
        Event stale =
                clinic.backbone.event(
                        Topics.BOOKINGS,
                        UUID.randomUUID(),
                        old.key(),
                        old.sequence(),
                        old.type(),
                        old.at(),
                        null);
        clinic.backbone.inject(Topics.BOOKINGS, stale, Injection.STALE);
        clinic.mustHold();

        clinic.backbone
                .applied("screening", Topics.BOOKINGS)
                .add(new Applied(old.key(), old.sequence(), stale.id()));
        clinic.mustBreak(ONCE, "applied though stale");
        clinic.mustBreak(ORDER, "goes back");
    }

    @Test
    void swappedApplicationIsFound() {
        Collections.swap(clinic.backbone.applied("screening", Topics.BOOKINGS), 3, 4);

        clinic.mustBreak(ORDER, "leaves a hole");
        clinic.mustBreak(ORDER, "goes back");
    }

    @Test
    void holeInTheLedgerIsFound() {
        clinic.backbone.applied("screening", Topics.BOOKINGS).remove(3);

        clinic.mustBreak(ORDER, "leaves a hole");
        clinic.mustBreak(ONCE, "never applied");
    }

    @Test
    void wrongBeliefInThePositionIsFound() {
        UUID booking = clinic.bookings.getFirst().id();
        clinic.backbone.positions("screening", Topics.BOOKINGS).put(booking, 99L);

        clinic.mustBreak(ORDER, "believes itself elsewhere");
    }

    @Test
    void holeInAJournalIsFound() {
        clinic.journal.remove(5);
        clinic.announced.removeLast();

        clinic.mustBreak("3 journals gapless", "the journal is not 1 to the version");
    }

    @Test
    void eventLogThatDiffersIsFound() {
        clinic.backbone.log.removeFirst();
        clinic.backbone.log.remove(4);
        clinic.backbone.log.add(clinic.backbone.log.getLast());

        clinic.mustBreak("2 event log agrees", "told and not logged");
        clinic.mustBreak("2 event log agrees", "logged twice");
    }

    @Test
    void projectionThatIsBehindIsFound() {
        CaseFile file = clinic.caseFiles.getFirst();
        clinic.caseFiles.set(
                0, new CaseFile(file.booking(), file.version(), file.heard() - 1, file.stage()));
        Flow flow = clinic.flow.getFirst();
        clinic.flow.set(0, new Flow(flow.booking(), "CONFIRMED", flow.version()));

        clinic.mustBreak("2 projections agree", "screening believes something else");
        clinic.mustBreak("2 projections agree", "ops believes something else");
    }

    @Test
    void poisonIsParkedByAllWhoHearIt() {
        Event poison = poison();
        clinic.mustBreak(LETTERS, "poison that nobody has parked");

        park(poison, "screening", "notification", "ops");
        clinic.mustHold();
    }

    @Test
    void parkedEventThatWasNoPoisonIsFound() {
        Event event = clinic.backbone.records(Topics.BOOKINGS).getLast().event();
        clinic.backbone.unapply("screening", Topics.BOOKINGS, event);
        park(event, "screening");

        clinic.mustBreak(LETTERS, "parked and no poison");
    }

    @Test
    void letterThatWaitsForNothingIsFound() {
        Event event = clinic.backbone.records(Topics.BOOKINGS).getLast().event();
        clinic.letters.add(letter(event, "screening", 1, "WAITING"));

        clinic.mustBreak(LETTERS, "waits for nothing");
    }

    @Test
    void letterThatWasNotAnnouncedIsFound() {
        Event poison = poison();
        park(poison, "screening", "notification", "ops");
        clinic.notices.removeFirst();
        clinic.notices.add(new Notice("ops", 77, Topics.BOOKINGS, poison.place()));

        clinic.mustBreak(LETTERS, "parked and not announced");
        clinic.mustBreak(LETTERS, "announced and not there");
    }

    @Test
    void whatIsLeftUndoneIsFound() {
        clinic.backlogs.add(new Backlog("more", 1, 2, 3, 4));
        clinic.lag.put("ops-dashboard.clinic.bookings.v1", 5L);

        clinic.mustBreak("7 nothing left", "has not left");
        clinic.mustBreak("7 nothing left", "will never leave");
        clinic.mustBreak("7 nothing left", "is overdue");
        clinic.mustBreak("7 nothing left", "due work was given up");
        clinic.mustBreak("7 nothing left", "has not been heard");
    }

    private Event poison() {
        Event poison =
                clinic.backbone.event(
                        Topics.BOOKINGS,
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        1,
                        "clinic.booking.unheard-of.v7",
                        THEN,
                        null);
        clinic.backbone.inject(Topics.BOOKINGS, poison, Injection.POISON);
        return poison;
    }

    private void park(Event event, String... services) {
        for (String service : services) {
            clinic.letters.add(letter(event, service, clinic.letters.size() + 1L, "PARKED"));
            clinic.notices.add(
                    new Notice(service, clinic.letters.size(), Topics.BOOKINGS, event.place()));
        }
    }

    private static Letter letter(Event event, String service, long number, String status) {
        return new Letter(
                service,
                number,
                Topics.BOOKINGS,
                event.place(),
                event.key().toString(),
                event.id(),
                status);
    }
}
