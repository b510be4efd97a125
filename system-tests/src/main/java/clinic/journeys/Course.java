package clinic.journeys;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Random;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// One simulated patient's way, from the call to the closing. It does not follow a list of steps:
/// at each look it does what such a patient, and the staff, would do with the booking as it is now.
/// So it goes on after any interruption.
public final class Course {
    static final Duration BETWEEN_LOOKS = Duration.ofHours(12);
    static final Duration EARLY = Duration.ofMinutes(10);
    private static final int MOST_FAILURES = 6;
    private static final Set<String> BEFORE_VISIT =
            Set.of("SCREENING", "UNDER_REVIEW", "AWAITING_DRIVER", "CONFIRMED");

    private final Script script;
    private final Person person;
    private final Story story = new Story();
    private final Reception reception;
    private final Letterbox letterbox;
    private final Reviewing reviewing;
    private final Visit visit;
    private final Ending ending;
    private final Clinic clinic;
    private Instant wake = Instant.MIN;
    private String bookingId = "";
    private Instant bookedAt = Instant.MIN;
    private boolean done;
    private int failures;

    Course(Script script, Person person, Random random, Clinic clinic, Mails mails, Door door) {
        this.script = script;
        this.person = person;
        this.clinic = clinic;
        this.reception = new Reception(clinic, random);
        this.letterbox = new Letterbox(mails, door, clinic);
        this.reviewing = new Reviewing(clinic);
        this.visit = new Visit(clinic, mails);
        this.ending = new Ending(clinic, mails);
    }

    public Script script() {
        return script;
    }

    public Person person() {
        return person;
    }

    public Story story() {
        return story;
    }

    public String bookingId() {
        return bookingId;
    }

    Instant bookedAt() {
        return bookedAt;
    }

    LocalDate day(Instant now) {
        return now.atZone(ZoneId.of(person.timeZone())).toLocalDate();
    }

    /// When there may be something to do next.
    Instant wake() {
        return wake;
    }

    boolean isDone() {
        return done;
    }

    void booked(String id, Instant now) {
        bookingId = id;
        bookedAt = now;
    }

    /// Does what can be done now. A refusal or an outage is tried again at the next look, some
    /// times.
    void look(Instant now) {
        try {
            step(now);
            failures = 0;
        } catch (Answer.Unexpected
                | Unusable
                | java.time.DateTimeException
                | tools.jackson.core.JacksonException e) {
            failures++;
            story.did(now, "failed: " + e.getMessage());
            wake = now;
            if (failures >= MOST_FAILURES) {
                giveUp(String.valueOf(e.getMessage()));
            }
        }
    }

    void giveUp(String why) {
        story.problem(why);
        done = true;
    }

    private void step(Instant now) {
        if (bookingId.isEmpty()) {
            reception.book(this, now);
            wake = now;
            return;
        }
        JsonNode booking = clinic.booking(bookingId);
        String stage = booking.path("stage").asString();
        story.saw(stage);
        String earliest = booking.path("earliestDate").asString("");
        if (!earliest.isEmpty()) {
            story.fact("earliest date", earliest);
        }
        acknowledge(now);
        if (letterbox.read(this, stage, now) || serve(stage, booking, now)) {
            wake = now;
            return;
        }
        wake = next(stage, booking, now);
    }

    /// Staff takes the urgent task that a red flag has raised.
    private void acknowledge(Instant now) {
        if (story.fact("red flag").isEmpty() || story.fact("red flag task").isPresent()) {
            return;
        }
        for (JsonNode entry : clinic.worklist(bookingId)) {
            if (entry.path("urgent").asBoolean(false)) {
                story.fact("red flag task", entry.toString());
                clinic.done(entry.path("id").asString()).expected();
                story.did(now, "urgent task taken");
            }
        }
    }

    private boolean serve(String stage, JsonNode booking, Instant now) {
        return switch (stage) {
            case "UNDER_REVIEW" -> reviewing.decide(this, now);
            case "AWAITING_DRIVER", "CONFIRMED" -> visit.prepare(this, stage, booking, now);
            case "CHECKED_IN", "IN_PROCEDURE", "IN_RECOVERY" -> visit.attend(this, stage, now);
            case "CANCELLED", "NO_SHOW", "CLOSED" -> {
                done = ending.isOver(this, stage, booking, now);
                yield false;
            }
            default -> false;
        };
    }

    /// Everybody looks at the same times of the day, so that there are fewer times to go through.
    private static Instant nextLook(Instant now) {
        long between = BETWEEN_LOOKS.toSeconds();
        return Instant.ofEpochSecond((now.getEpochSecond() / between + 1) * between);
    }

    private Instant next(String stage, JsonNode booking, Instant now) {
        Instant next = nextLook(now);
        if (BEFORE_VISIT.contains(stage)) {
            Instant arrival = Clinic.time(booking.path("slot").path("start")).minus(EARLY);
            if (arrival.isAfter(now) && arrival.isBefore(next)) {
                return arrival;
            }
        }
        if (stage.equals("IN_PROCEDURE") || stage.equals("IN_RECOVERY")) {
            return now.plus(Duration.ofMinutes(6));
        }
        return next;
    }
}
