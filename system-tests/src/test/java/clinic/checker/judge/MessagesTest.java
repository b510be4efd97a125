package clinic.checker.judge;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.checker.evidence.Letters.Letter;
import clinic.checker.evidence.Mailbox.Mail;
import clinic.checker.evidence.Notified.Message;
import clinic.checker.evidence.Place;
import clinic.checker.evidence.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private static final String IN_TIME = "6 messages in time";
    private static final String PLANNED = "6 messages planned, none missed";
    private static final String ONCE = "6 mails once";

    private final PretendedClinic clinic = PretendedClinic.clean();

    @Test
    void messageBeforeItIsDueIsFound() {
        sendAt("DAY_1", message("DAY_1").due().minus(Duration.ofMinutes(3)));

        clinic.mustBreak(IN_TIME, "before it is due");
    }

    @Test
    void messageInThePatientsNightIsFound() {
        // 21:30 in Berlin
        sendAt("DAY_1", Instant.parse("2026-03-17T20:30:00Z"));
        clinic.mustBreak(IN_TIME, "in quiet hours");
    }

    @Test
    void letterTakenInHandInTheLastMinuteOfTheDayIsNoFault() {
        sendAt("DAY_1", Instant.parse("2026-03-17T20:00:40Z"));
        clinic.mustHold();
    }

    @Test
    void firstMinuteOfTheDayIsNoNight() {
        sendAt("DAY_1", Instant.parse("2026-03-18T07:00:00Z"));
        clinic.mustHold();

        sendAt("DAY_1", Instant.parse("2026-03-18T06:59:59Z"));
        clinic.mustBreak(IN_TIME, "in quiet hours");
    }

    @Test
    void reminderAfterTheCancelIsFound() {
        Message skipped = ofCancelled("DAY_BEFORE");
        becomeSent(skipped, skipped.due());

        clinic.mustBreak(IN_TIME, "after the end of its booking");
        clinic.mustBreak(IN_TIME, "for a slot that is no more");
    }

    @Test
    void reminderAfterACancelThatWaitedBehindAParkedLetterIsNoFault() {
        Message skipped = ofCancelled("DAY_BEFORE");
        becomeSent(skipped, skipped.due());
        wait(skipped, "screening");
        clinic.mustBreak(IN_TIME, "after the end of its booking");

        wait(skipped, "notification");

        assertThat(clinic.verdicts().get(IN_TIME)).extracting(Verdict::broken).isEqualTo(Map.of());
    }

    private void wait(Message message, String service) {
        clinic.letters.add(
                new Letter(
                        service,
                        1,
                        Topics.BOOKINGS,
                        new Place(0, 7),
                        message.booking().toString(),
                        UUID.randomUUID(),
                        "REPLAYED"));
    }

    @Test
    void whatIsHeardDaysLateIsPlannedForTheRestOfTheTime() {
        Message booked = message("BOOKED");
        Instant visit = message("DAY_BEFORE").due().plus(Duration.ofDays(1));
        clinic.messages.removeIf(
                one -> one.cause().equals(booked.cause()) && one.kind().equals("RESCREEN"));
        clinic.mustBreak(PLANNED, "never planned: RESCREEN");

        clinic.messages.set(
                clinic.messages.indexOf(booked), due(booked, visit.minus(Duration.ofDays(2))));

        assertThat(clinic.verdicts().get(PLANNED)).extracting(Verdict::broken).isEqualTo(Map.of());
    }

    private static Message due(Message message, Instant due) {
        return new Message(
                message.id(),
                message.booking(),
                message.patient(),
                message.kind(),
                message.cause(),
                message.revision(),
                due,
                message.nextAt(),
                message.state(),
                message.whySkipped(),
                message.sentAt());
    }

    @Test
    void mailThatCameAgainAfterTheCancelIsFound() {
        Message booked = ofCancelled("BOOKED");
        clinic.mails.add(mail(booked, booked.due().plus(Duration.ofDays(2))));

        clinic.mustBreak(IN_TIME, "after the end of its booking");
    }

    @Test
    void messageToldAsSentAfterTheEndWasKnownIsFound() {
        Message skipped = ofCancelled("RESCREEN");
        clinic.messageFiles.merge(skipped.booking(), 1L, Long::sum);
        clinic.backbone.tell(
                Topics.NOTIFICATIONS,
                skipped.booking(),
                "clinic.notification.sent.v1",
                skipped.due(),
                skipped.id());

        clinic.mustBreak(IN_TIME, "sent although the end was known");
        clinic.mustBreak("1 messages told", "the log of messages says something else");
    }

    @Test
    void reminderAfterTheVisitHasBegunIsFound() {
        sendAt("PREPARE", Instant.parse("2026-03-16T10:20:00Z"));

        clinic.mustBreak(IN_TIME, "after its visit has begun");
    }

    @Test
    void stepOfWhichNobodyWasToldIsFound() {
        clinic.messages.remove(message("BOOKED"));

        clinic.mustBreak(PLANNED, "never planned: BOOKED");
        clinic.mustBreak("1 messages told", "no such message");
    }

    @Test
    void messageWhoseTimeHasPassedIsMissed() {
        change("DAY_2", "PLANNED", null, null);

        clinic.mustBreak(PLANNED, "missed");
    }

    @Test
    void messageStillPlannedAfterTheCancelIsFound() {
        clinic.now = Instant.parse("2026-03-04T10:00:00Z");
        Message skipped = ofCancelled("DAY_BEFORE");
        replace(skipped, "PLANNED", null, null);

        clinic.mustBreak(PLANNED, "still planned after the end");
    }

    @Test
    void messageLeftOutWithoutAReasonIsFound() {
        change("RESCREEN", "SKIPPED", null, null);

        clinic.mustBreak(PLANNED, "left out without a reason");
    }

    @Test
    void messagePlannedForNothingIsFound() {
        Message first = clinic.messages.getFirst();
        clinic.messages.set(
                0,
                new Message(
                        first.id(),
                        first.booking(),
                        first.patient(),
                        first.kind(),
                        UUID.randomUUID(),
                        first.revision(),
                        first.due(),
                        first.nextAt(),
                        first.state(),
                        null,
                        first.sentAt()));

        clinic.mustBreak(PLANNED, "planned for nothing that was told");
    }

    @Test
    void sameMailAgainUnderTheSameIdIsTheWorstThatMayBe() {
        clinic.mails.add(clinic.mails.getFirst());

        clinic.mustHold();
    }

    @Test
    void sameNewsUnderAnotherIdIsFound() {
        Message booked = message("BOOKED");
        clinic.messages.add(
                new Message(
                        UUID.randomUUID(),
                        booked.booking(),
                        booked.patient(),
                        booked.kind(),
                        booked.cause(),
                        booked.revision(),
                        booked.due(),
                        booked.nextAt(),
                        "SENT",
                        null,
                        booked.sentAt()));

        clinic.mustBreak(ONCE, "said twice");
    }

    @Test
    void mailThatNobodyPlannedIsFound() {
        clinic.mails.add(new Mail("<" + UUID.randomUUID() + ".email@unknot.clinic>", clinic.now));

        clinic.mustBreak(ONCE, "a mail that nobody planned");
    }

    @Test
    void messageThatReachedNoMailboxIsFound() {
        clinic.mails.removeFirst();

        clinic.mustBreak(ONCE, "sent and in no mailbox");
    }

    private Message message(String kind) {
        return clinic.messages.stream()
                .filter(one -> one.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private Message ofCancelled(String kind) {
        UUID cancelled = clinic.bookings.getLast().id();
        return clinic.messages.stream()
                .filter(one -> one.booking().equals(cancelled) && one.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private void sendAt(String kind, Instant at) {
        becomeSent(message(kind), at);
    }

    private void becomeSent(Message message, Instant at) {
        clinic.mails.removeIf(mail -> message.id().equals(Deliveries.message(mail)));
        clinic.mails.add(mail(message, at));
        replace(message, "SENT", null, at);
    }

    private static Mail mail(Message message, Instant at) {
        return new Mail("<" + message.id() + ".email@unknot.clinic>", at);
    }

    private void change(String kind, String state, @Nullable String why, @Nullable Instant sent) {
        replace(message(kind), state, why, sent);
    }

    private void replace(
            Message message, String state, @Nullable String why, @Nullable Instant sent) {
        clinic.messages.set(
                clinic.messages.indexOf(message),
                new Message(
                        message.id(),
                        message.booking(),
                        message.patient(),
                        message.kind(),
                        message.cause(),
                        message.revision(),
                        message.due(),
                        message.nextAt(),
                        state,
                        why,
                        sent));
    }
}
