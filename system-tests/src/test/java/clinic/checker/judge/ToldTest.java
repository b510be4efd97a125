package clinic.checker.judge;

import clinic.checker.evidence.Booked.Contact;
import clinic.checker.evidence.Event;
import clinic.checker.evidence.Injection;
import clinic.checker.evidence.Place;
import clinic.checker.evidence.Scope;
import clinic.checker.evidence.Topics;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ToldTest {
    private static final Instant THEN = Instant.parse("2026-03-20T10:00:00Z");

    private final PretendedClinic clinic = PretendedClinic.clean();

    @Test
    void cleanEvidenceHolds() {
        clinic.mustHold();
    }

    @Test
    void repeatsAreNoFault() {
        Event event = first(Topics.BOOKINGS);
        repeat(Topics.BOOKINGS, event, event.id(), event.digest(), Injection.DUPLICATE);
        repeat(Topics.BOOKINGS, event, event.id(), event.digest(), null);

        clinic.mustHold();
    }

    @Test
    void lostBookingEventIsFound() {
        remove(Topics.BOOKINGS, 3);

        clinic.mustBreak("1 bookings told", "committed and never told");
        clinic.mustBreak("1 topics clean", "comes after a hole");
        clinic.mustBreak("2 effects once", "applied and never told");
    }

    @Test
    void lostScreeningEventIsFound() {
        remove(Topics.SCREENINGS, 1);

        clinic.mustBreak("1 screenings told", "committed and never told");
    }

    @Test
    void lostMessageEventIsFound() {
        remove(Topics.NOTIFICATIONS, 2);

        clinic.mustBreak("1 messages told", "committed and never told");
        clinic.mustBreak("1 messages told", "the log of messages says something else");
    }

    @Test
    void lostContactIsFound() {
        UUID patient = first(Topics.PATIENTS).key();
        clinic.contacts.replaceAll(
                contact ->
                        contact.patient().equals(patient)
                                ? new Contact(patient, 2, false)
                                : contact);

        clinic.mustBreak("1 contacts told", "committed and never told");
    }

    @Test
    void eventThatWasNeverCommittedIsFound() {
        UUID booking = first(Topics.BOOKINGS).key();
        clinic.backbone.tell(Topics.BOOKINGS, booking, "clinic.booking.moved.v1", THEN, null);
        clinic.backbone.tell(Topics.SCREENINGS, booking, "clinic.screening.opened.v1", THEN, null);
        clinic.backbone.tell(
                Topics.NOTIFICATIONS, booking, "clinic.notification.sent.v1", THEN, null);

        clinic.mustBreak("1 bookings told", "told and never committed");
        clinic.mustBreak("1 screenings told", "told and never committed");
        clinic.mustBreak("1 messages told", "told and never committed");
    }

    @Test
    void secondIdOfOnePlaceInTheOrderIsFound() {
        Event event = first(Topics.BOOKINGS);
        repeat(Topics.BOOKINGS, event, UUID.randomUUID(), event.digest(), null);

        clinic.mustBreak("1 topics clean", "differs from its namesake");
    }

    @Test
    void repeatThatSaysSomethingElseIsFound() {
        Event event = first(Topics.BOOKINGS);
        repeat(Topics.BOOKINGS, event, event.id(), event.digest() + 1, null);

        clinic.mustBreak("1 topics clean", "differs from its namesake");
    }

    @Test
    void swappedOrderOnATopicIsFound() {
        var records = clinic.backbone.records(Topics.BOOKINGS);
        Event second = records.get(1).event();
        Event third = records.get(2).event();
        records.set(1, new Backbone.Lying(at(third, second.offset()), null));
        records.set(2, new Backbone.Lying(at(second, third.offset()), null));

        clinic.mustBreak("1 topics clean", "comes before an earlier one");
    }

    @Test
    void recordThatIsNoEventIsFoundUnlessInjected() {
        var topic = new clinic.checker.evidence.Topic(Topics.BOOKINGS, false);
        topic.addIllegible(new Place(0, 7), null);
        topic.addIllegible(new Place(0, 8), Injection.POISON);

        org.assertj.core.api.Assertions.assertThat(topic.illegible())
                .containsExactly(new Place(0, 7));
        org.assertj.core.api.Assertions.assertThat(topic.isPoison(new Place(0, 8))).isTrue();
    }

    @Test
    void eventToldAsAnotherTypeIsFound() {
        var step = clinic.journal.getFirst();
        clinic.journal.set(
                0,
                new clinic.checker.evidence.Booked.Step(
                        step.booking(), step.version(), "Moved", step.at(), step.slot()));

        clinic.mustBreak("1 bookings told", "told as something else than it is");
    }

    @Test
    void whatWasThereBeforeTheEpisodeIsNotJudged() {
        UUID old = first(Topics.BOOKINGS).key();
        for (String topic : Topics.OF_EVENTS) {
            clinic.backbone.records(topic).removeIf(one -> one.event().key().equals(old));
        }
        clinic.backbone.applied("ops", Topics.BOOKINGS).removeIf(row -> row.key().equals(old));
        clinic.mustBreak("1 bookings told", "committed and never told");

        clinic.scope =
                new Scope(
                        Map.of(
                                Topics.BOOKINGS, Set.of(old),
                                Topics.SCREENINGS, Set.of(old),
                                Topics.NOTIFICATIONS, Set.of(old)),
                        Map.of());
        clinic.mustHold();
    }

    private Event first(String topic) {
        return clinic.backbone.records(topic).getFirst().event();
    }

    private void remove(String topic, int at) {
        clinic.backbone.records(topic).remove(at);
    }

    private void repeat(
            String topic,
            Event event,
            UUID id,
            long digest,
            @org.jspecify.annotations.Nullable Injection why) {
        Event again =
                new Event(
                        -1,
                        id,
                        event.key(),
                        event.sequence(),
                        event.type(),
                        event.time(),
                        event.stored(),
                        event.partition(),
                        clinic.backbone.records(topic).size(),
                        digest,
                        event.about());
        clinic.backbone.records(topic).add(new Backbone.Lying(Objects.requireNonNull(again), why));
    }

    private static Event at(Event event, long offset) {
        return new Event(
                -1,
                event.id(),
                event.key(),
                event.sequence(),
                event.type(),
                event.time(),
                event.stored(),
                event.partition(),
                offset,
                event.digest(),
                event.about());
    }
}
