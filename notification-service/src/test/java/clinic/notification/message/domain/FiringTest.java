package clinic.notification.message.domain;

import static clinic.notification.message.domain.Given.BERLIN;
import static clinic.notification.message.domain.Given.NEW_YORK;
import static clinic.notification.message.domain.Given.RULES;
import static clinic.notification.message.domain.Given.START;
import static clinic.notification.message.domain.Given.berlin;
import static clinic.notification.message.domain.Given.discharged;
import static clinic.notification.message.domain.Given.facts;
import static clinic.notification.message.domain.Given.newYork;
import static clinic.notification.message.domain.Given.open;
import static clinic.notification.message.domain.Given.visit;
import static clinic.notification.message.domain.Given.withRecipient;
import static clinic.notification.message.domain.Given.withScreening;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.notification.message.domain.Screening.OpenPass;
import clinic.notification.message.domain.Verdict.Postpone;
import clinic.notification.message.domain.Verdict.Send;
import clinic.notification.message.domain.Verdict.Skip;
import clinic.notification.message.domain.Verdict.Wait;
import clinic.notification.message.domain.Verdict.Why;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FiringTest {
    private final Firing firing = new Firing(RULES);
    private final Instant noon = newYork("2026-12-08T12:00");

    @Test
    void sendsByThePatientsChannelsInTheirOrder() {
        assertThat(decide(MessageKind.DAY_BEFORE, facts(visit()), noon))
                .isEqualTo(new Send(List.of(Channel.EMAIL, Channel.SMS)));
    }

    @Test
    void neverSendsWhatBelongsToAnEarlierSlot() {
        Visit moved = visit().revised(visit().slot(), new Course.Ahead(false), false);

        assertThat(decide(MessageKind.DAY_BEFORE, facts(moved), noon))
                .isEqualTo(new Skip(Why.SUPERSEDED));
    }

    @ParameterizedTest
    @EnumSource(
            value = MessageKind.class,
            names = {"BOOKED", "MOVED", "PREPARE", "DAY_BEFORE", "RESCREEN", "DRIVER_NEEDED"})
    void neverSendsAfterTheVisitHasPassed(MessageKind kind) {
        assertThat(decide(kind, facts(visit()), START)).isEqualTo(new Skip(Why.VISIT_PASSED));
    }

    @ParameterizedTest
    @EnumSource(MessageKind.class)
    void neverSendsAfterStop(MessageKind kind) {
        Facts stopped =
                withRecipient(
                        facts(visit()), new Recipient.Known(NEW_YORK, List.of(Channel.SMS), true));

        assertThat(decide(kind, stopped, noon)).isEqualTo(new Skip(Why.OPTED_OUT));
    }

    @ParameterizedTest
    @EnumSource(MessageKind.class)
    void neverSendsToWhoWasErased(MessageKind kind) {
        Facts erased = withRecipient(facts(visit()), new Recipient.Erased());

        assertThat(decide(kind, erased, noon)).isEqualTo(new Skip(Why.NO_LONGER_NEEDED));
    }

    @ParameterizedTest
    @EnumSource(value = MessageKind.class, mode = EnumSource.Mode.EXCLUDE, names = "CANCELLED")
    void sendsNothingButTheCancellationOnceAVisitIsCancelled(MessageKind kind) {
        Visit cancelled = visit().on(new Course.Cancelled(), false);

        assertThat(decide(kind, facts(cancelled), noon)).isInstanceOf(Skip.class);
    }

    @Test
    void looksAgainSoonWhereTheContactIsNotHeardYet() {
        Facts early = withRecipient(facts(visit()), new Recipient.Unheard());

        assertThat(decide(MessageKind.BOOKED, early, noon))
                .isEqualTo(new Postpone(noon.plusSeconds(2), Wait.NOT_HEARD_YET));
    }

    @Test
    void looksAgainSoonWhereTheBookingIsNotHeardYet() {
        Facts known = facts(visit());
        Facts early = new Facts(Optional.empty(), known.screening(), known.recipient(), List.of());

        assertThat(decide(MessageKind.ASKED_AGAIN, early, noon)).isInstanceOf(Postpone.class);
    }

    @Test
    void doesNotWaitWithoutEndForWhatIsNeverHeard() {
        Facts early = withRecipient(facts(visit()), new Recipient.Unheard());
        MessagePlan old =
                new MessagePlan(MessageKind.BOOKED, noon.minusSeconds(9), noon.minusSeconds(1), 0);

        assertThat(firing.decide(old, early, noon)).isEqualTo(new Skip(Why.NO_LONGER_NEEDED));
    }

    @Test
    void saysSoWhereThereIsNoChannel() {
        Facts unreachable =
                withRecipient(facts(visit()), new Recipient.Known(NEW_YORK, List.of(), false));

        assertThat(decide(MessageKind.BOOKED, unreachable, noon))
                .isEqualTo(new Skip(Why.NO_CHANNEL));
    }

    @Test
    void waitsForTheMorningInThePatientsZone() {
        Instant afternoon = newYork("2026-12-07T16:00"); // 22:00 in Berlin

        assertThat(decide(MessageKind.BOOKED, facts(visit(), BERLIN), afternoon))
                .isEqualTo(new Postpone(berlin("2026-12-08T08:00"), Wait.QUIET_HOURS));
    }

    @Test
    void dropsWhatTheMorningWouldBeTooLateFor() {
        Instant late = newYork("2026-12-09T21:30");
        MessagePlan rest =
                new MessagePlan(MessageKind.REST_TODAY, late, newYork("2026-12-10T00:00"), 0);

        assertThat(firing.decide(rest, facts(discharged(late)), late))
                .isEqualTo(new Skip(Why.TOO_LATE_AFTER_QUIET_HOURS));
    }

    @Test
    void postponesARoutineMessageOverTheCapToAWakingHourOfTheNextDay() {
        Facts capped = facts(visit(), NEW_YORK, newYork("2026-12-02T09:00"));

        assertThat(decide(MessageKind.PREPARE, capped, newYork("2026-12-02T12:00")))
                .isEqualTo(new Postpone(newYork("2026-12-03T08:00"), Wait.FREQUENCY_CAP));
    }

    @Test
    void dropsARoutineMessageThatTheCapHoldsTooLong() {
        Instant day2 = newYork("2026-12-11T12:00");
        Facts capped =
                facts(discharged(newYork("2026-12-09T10:45")), NEW_YORK, day2.minusSeconds(60));
        MessagePlan plan = new MessagePlan(MessageKind.DAY_2, day2, newYork("2026-12-11T20:00"), 0);

        assertThat(firing.decide(plan, capped, day2)).isEqualTo(new Skip(Why.FREQUENCY_CAP));
    }

    @Test
    void capsNeitherVisitNorSafetyMessages() {
        Facts busy =
                facts(
                        visit(),
                        NEW_YORK,
                        noon.minusSeconds(3),
                        noon.minusSeconds(2),
                        noon.minusSeconds(1));

        assertThat(decide(MessageKind.DAY_BEFORE, busy, noon)).isInstanceOf(Send.class);
        assertThat(decide(MessageKind.DOCTOR_CALLS, calling(busy), noon)).isInstanceOf(Send.class);
    }

    @Test
    void tellsOfTheDoctorsCallOnlyWhileItIsOpen() {
        assertThat(decide(MessageKind.DOCTOR_CALLS, facts(visit()), noon))
                .isEqualTo(new Skip(Why.NO_LONGER_NEEDED));
    }

    @Test
    void asksForNoDriverOnceOneIsNamed() {
        assertThat(decide(MessageKind.DRIVER_NEEDED, facts(visit().withDriver(true)), noon))
                .isEqualTo(new Skip(Why.NO_LONGER_NEEDED));
    }

    @Test
    void waitsAMomentForTheRescreenThatOpensAtTheSameHour() {
        Facts quiet = facts(visit().on(new Course.Ahead(false), false));

        assertThat(decide(MessageKind.RESCREEN, quiet, noon))
                .isEqualTo(new Postpone(noon.plusSeconds(2), Wait.NOT_HEARD_YET));
    }

    @Test
    void asksForTheDriverWhereNoRescreenOpens() {
        Facts quiet = facts(visit().on(new Course.Ahead(false), false));
        MessagePlan plan = new MessagePlan(MessageKind.RESCREEN, noon.minusSeconds(600), START, 0);

        assertThat(firing.decide(plan, quiet, noon)).isInstanceOf(Send.class);
    }

    @Test
    void saysNothingThreeDaysBeforeWhereNothingIsAsked() {
        Facts settled = facts(visit().on(new Course.Ahead(false), false).withDriver(true));
        MessagePlan plan = new MessagePlan(MessageKind.RESCREEN, noon.minusSeconds(600), START, 0);

        assertThat(firing.decide(plan, settled, noon)).isEqualTo(new Skip(Why.NO_LONGER_NEEDED));
    }

    @Test
    void asksAgainAboutAnObstacleOnlyWhileTheQuestionIsOpen() {
        Facts waiting = facts(visit().on(new Course.WithoutSlot(null), false));

        assertThat(decide(MessageKind.ASKED_AGAIN, waiting, noon)).isInstanceOf(Skip.class);
        assertThat(
                        decide(
                                MessageKind.ASKED_AGAIN,
                                withScreening(waiting, open(OpenPass.ASK_AGAIN)),
                                noon))
                .isInstanceOf(Send.class);
    }

    @Test
    void remindsOfAnEffectCheckOnlyWhereItIsUnanswered() {
        Facts home = facts(discharged(newYork("2026-11-28T10:00")));
        Screening answered = new Screening(OpenPass.NONE, false, Set.of(10));

        assertThat(decide(MessageKind.EFFECT_DAY_10_AGAIN, home, noon)).isInstanceOf(Send.class);
        assertThat(decide(MessageKind.EFFECT_DAY_10_AGAIN, withScreening(home, answered), noon))
                .isEqualTo(new Skip(Why.NO_LONGER_NEEDED));
    }

    @Test
    void neverSendsEarly() {
        MessagePlan tomorrow = new MessagePlan(MessageKind.PREPARE, noon.plusSeconds(1), START, 0);

        assertThat(firing.decide(tomorrow, facts(visit()), noon))
                .isEqualTo(new Postpone(noon.plusSeconds(1), Wait.NOT_DUE));
    }

    private Verdict decide(MessageKind kind, Facts facts, Instant now) {
        return firing.decide(new MessagePlan(kind, now, now.plusSeconds(86_400), 0), facts, now);
    }

    private static Facts calling(Facts facts) {
        return withScreening(facts, new Screening(OpenPass.NONE, true, Set.of()));
    }
}
