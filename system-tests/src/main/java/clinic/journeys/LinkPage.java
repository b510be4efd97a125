package clinic.journeys;

import java.time.Instant;
import java.util.Map;

/// What the page behind a link asks, told by its fields, and what this patient does with it.
record LinkPage(Course course, PatientLink link, Answer page, Instant now, Clinic clinic) {

    /// @return whether something was done that may have changed the booking
    boolean act(String stage) {
        var form = new Form(page.body());
        if (form.names().stream().anyMatch(name -> name.matches("(R\\d\\d|BASELINE)\\..*"))) {
            return screening(form);
        }
        if (form.asks("pgic")) {
            return effect(form);
        }
        if (form.asks("redFlags")) {
            return aftercare(form);
        }
        if (form.asks("phone") && form.asks("name")) {
            return driver(stage);
        }
        readPlan();
        return false;
    }

    private boolean screening(Form form) {
        // asked again a week later, the infection is over
        boolean healed = course.story().fact("screenings answered").isPresent();
        var answers =
                Health.of(course.script(), course.day(course.bookedAt()), course.day(now), healed);
        Answer outcome = send(form.fill(answers), "screening");
        if (outcome.ok()) {
            int count =
                    course.story().fact("screenings answered").map(Integer::parseInt).orElse(0) + 1;
            course.story().fact("screenings answered", Integer.toString(count));
            course.story().fact("used link", link.path());
        }
        return true;
    }

    private boolean driver(String stage) {
        if (course.script() == Script.NO_DRIVER_NAMED
                || stage.equals("CANCELLED")
                || stage.equals("NO_SHOW")) {
            return false;
        }
        send(Form.asking("phone", page.body()).fill(Driving.driver()), "driver");
        return true;
    }

    private boolean effect(Form form) {
        if (course.script() == Script.EFFECT_UNANSWERED) {
            return false;
        }
        boolean first = course.story().fact("effect answered").isEmpty();
        Answer outcome = send(form.fill(first ? FIRST_EFFECT : SECOND_EFFECT), "effect check");
        if (outcome.ok()) {
            course.story().fact("effect answered", first ? "once" : "twice");
        }
        return true;
    }

    private boolean aftercare(Form form) {
        readPlan();
        boolean flagged =
                course.script() == Script.RED_FLAG_ON_DAY_ONE
                        && course.story().fact("discharged").isPresent()
                        && course.story().fact("red flag page").isEmpty();
        if (!flagged) {
            return false;
        }
        Answer outcome = send(form.put("redFlags", "CHEST_PAIN"), "red flag");
        course.story().fact("red flag page", outcome.body());
        course.story().fact("red flag", "raised");
        return true;
    }

    private void readPlan() {
        if (page.body().contains(Reviewing.PLAN)) {
            course.story().fact("plan read", "word for word");
        }
    }

    private Answer send(Form form, String what) {
        Answer outcome = link.submit(form);
        if (outcome.status() != 410) {
            outcome.expected();
        }
        course.story().did(now, what + " by link: " + outcome.status());
        return outcome;
    }

    private static final Map<String, String> FIRST_EFFECT =
            Map.of("nrs", "3", "peg1", "3", "peg2", "3", "peg3", "3", "pgic", "2");
    private static final Map<String, String> SECOND_EFFECT = Map.of("nrs", "2", "pgic", "2");
}
