package clinic.notification.text;

import clinic.notification.message.domain.Course;
import clinic.notification.message.domain.LinkKind;
import clinic.notification.message.domain.Visit;
import java.time.Instant;

/// Until when a link opens.
record LinkLifetime(TextProperties.LinkLives lives) {

    Instant of(LinkKind kind, Visit visit, Instant now) {
        return switch (kind) {
            case SCREENING, DRIVER, MOVE ->
                    visit.course() instanceof Course.WithoutSlot
                            ? now.plus(lives.beforeVisit())
                            : visit.slot().start();
            case AFTERCARE, EFFECT_CHECK -> home(visit, now).plus(lives.aftercare());
            case PREFERENCES -> now.plus(lives.preferences());
        };
    }

    private static Instant home(Visit visit, Instant now) {
        return switch (visit.course()) {
            case Course.Aftercare after -> after.dischargedAt();
            case Course.Ahead _ -> visit.slot().end();
            case Course.WithoutSlot _,
                    Course.AtClinic _,
                    Course.Missed _,
                    Course.Cancelled _,
                    Course.Closed _ ->
                    now;
        };
    }
}
