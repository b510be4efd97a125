package clinic.system;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.journeys.Course;
import clinic.journeys.Door;
import clinic.journeys.Latencies;
import clinic.journeys.Script;
import clinic.journeys.Simulation;
import clinic.journeys.Staff;
import clinic.journeys.Story;
import clinic.journeys.TimeMachine;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// Twelve patients go all their ways in one shared time; then each test tells one of the journeys.
@Order(1)
class JourneysTest {
    private static final long SEED = 7;
    private static final Map<Script, Course> COURSES = new EnumMap<>(Script.class);

    private static long givenUp;

    @BeforeAll
    static void letEverybodyGoTheirWay() {
        RunningStack stack = RunningStack.get();
        var door = new Door(stack.place().url(), new Latencies());
        List<Script> scripts = Arrays.asList(Script.values());
        Simulation simulation =
                Simulation.of(stack.place(), door, scripts, SEED, System.out::println);
        simulation.run().forEach(course -> COURSES.put(course.script(), course));
        givenUp = new TimeMachine(stack.place(), Staff.of(stack.place(), door, "ADMIN")).givenUp();
    }

    @Test
    void noServicePutsAnEventOrADeadlineAside() {
        assertThat(givenUp).isZero();
    }

    @Test
    void clearPathClosesWithAResponder() {
        Story story = ended(Script.CLEAR);

        assertThat(story.stages()).endsWith("DISCHARGED", "EFFECT_CHECK", "CLOSED");
        assertThat(story.fact("effect answered")).contains("twice");
        assertThat(story.fact("response")).contains("SUBSTANTIAL");
    }

    @Test
    void vaccineWithSteroidIsDeferredRebookedAndScreenedAgain() {
        Story story = ended(Script.VACCINE_FIVE_DAYS_AGO);

        assertThat(story.fact("screenings answered").map(Integer::parseInt).orElse(0))
                .isGreaterThanOrEqualTo(2);
        LocalDate vaccinated = LocalDate.parse(story.fact("booked on").orElseThrow()).minusDays(5);
        LocalDate visit = OffsetDateTime.parse(story.fact("last slot").orElseThrow()).toLocalDate();
        assertThat(visit).isAfterOrEqualTo(vaccinated.plusDays(14));
    }

    @Test
    void warfarinIsClearedByTheDoctorAndThePlanReachesThePatientWordForWord() {
        Story story = ended(Script.WARFARIN_WITH_PLAN);

        assertThat(story.stages()).contains("UNDER_REVIEW");
        assertThat(story.fact("reviewed")).contains("CLEAR");
        assertThat(story.fact("plan read")).contains("word for word");
    }

    @Test
    void infectionWithoutADateIsAskedAgainAndRebooked() {
        Story story = ended(Script.INFECTION_WITHOUT_DATE);

        assertThat(story.stages()).contains("RESCHEDULING", "CLOSED");
        assertThat(story.fact("screenings answered").map(Integer::parseInt).orElse(0))
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void doctorDeclines() {
        Story story = ended(Script.DECLINED_BY_DOCTOR);

        assertThat(story.fact("reviewed")).contains("DECLINE");
        assertThat(story.stages()).endsWith("CANCELLED");
    }

    @Test
    void withoutADriverCheckInIsRefusedUntilTheDeskNamesOne() {
        Story story = ended(Script.NO_DRIVER_NAMED);

        assertThat(story.fact("check-in without driver")).contains("409");
        assertThat(story.fact("worklist").orElse("")).contains("DRIVER");
    }

    @Test
    void bloodPressureTooHighTwiceDefersTheVisit() {
        Story story = ended(Script.PRESSURE_TOO_HIGH);

        assertThat(story.fact("reading 1")).contains("MEASURE_AGAIN");
        assertThat(story.stages())
                .containsSubsequence("CHECKED_IN", "CONFIRMED", "CHECKED_IN", "CLOSED");
        assertThat(start(story, "last slot"))
                .isAfter(start(story, "first slot").plus(Duration.ofDays(6)));
    }

    @Test
    void driverWhoWithdrawsIsReplaced() {
        assertThat(ended(Script.DRIVER_WITHDRAWS).stages())
                .containsSubsequence("CONFIRMED", "AWAITING_DRIVER", "CONFIRMED", "CLOSED");
    }

    @Test
    void cancellingFreesTheSlotAtOnceAndIsTheLastThatThePatientHearsOf() {
        Story story = ended(Script.CANCELS);

        assertThat(story.fact("slot free after cancel")).contains("true");
        assertThat(story.fact("mails after the cancel")).contains("1");
    }

    @Test
    void whoDoesNotComeIsANoShow() {
        assertThat(ended(Script.NO_SHOW).stages()).endsWith("NO_SHOW");
    }

    @Test
    void redFlagOnDayOneRaisesAnUrgentTask() {
        Story story = ended(Script.RED_FLAG_ON_DAY_ONE);

        assertThat(story.fact("red flag page").orElse("")).contains("emergency number");
        assertThat(story.fact("red flag task").orElse("")).contains("\"urgent\":true");
    }

    @Test
    void unansweredEffectCheckClosesOnDay21() {
        Story story = ended(Script.EFFECT_UNANSWERED);

        Duration open = Duration.between(start(story, "discharged"), start(story, "ended"));
        assertThat(open).isBetween(Duration.ofDays(21), Duration.ofDays(22));
        assertThat(story.fact("effect answered")).isEmpty();
    }

    private static Story ended(Script script) {
        Story story = Objects.requireNonNull(COURSES.get(script)).story();
        assertThat(story.problems()).as("%s%n%s", script, story).isEmpty();
        return story;
    }

    private static Instant start(Story story, String fact) {
        return OffsetDateTime.parse(story.fact(fact).orElseThrow()).toInstant();
    }
}
