package clinic.notification.visit;

import clinic.notification.message.domain.Course;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// A course as it lies in its columns.
record CourseColumns(
        String name,
        boolean movedBySystem,
        @Nullable LocalDate earliest,
        @Nullable OffsetDateTime dischargedAt) {

    static CourseColumns of(Course course) {
        return switch (course) {
            case Course.Ahead ahead -> plain("AHEAD", ahead.movedBySystem());
            case Course.WithoutSlot without ->
                    new CourseColumns("WITHOUT_SLOT", false, without.earliest(), null);
            case Course.AtClinic _ -> plain("AT_CLINIC", false);
            case Course.Aftercare after ->
                    new CourseColumns(
                            "AFTERCARE",
                            false,
                            null,
                            after.dischargedAt().atOffset(ZoneOffset.UTC));
            case Course.Missed _ -> plain("MISSED", false);
            case Course.Cancelled _ -> plain("CANCELLED", false);
            case Course.Closed _ -> plain("CLOSED", false);
        };
    }

    Course course() {
        return switch (name) {
            case "AHEAD" -> new Course.Ahead(movedBySystem);
            case "WITHOUT_SLOT" -> new Course.WithoutSlot(earliest);
            case "AT_CLINIC" -> new Course.AtClinic();
            case "AFTERCARE" -> aftercare();
            case "MISSED" -> new Course.Missed();
            case "CANCELLED" -> new Course.Cancelled();
            case "CLOSED" -> new Course.Closed();
            default -> throw new IllegalStateException("no course is called " + name);
        };
    }

    private Course aftercare() {
        if (dischargedAt == null) {
            throw new IllegalStateException("aftercare without a discharge");
        }
        return new Course.Aftercare(dischargedAt.toInstant());
    }

    private static CourseColumns plain(String name, boolean movedBySystem) {
        return new CourseColumns(name, movedBySystem, null, null);
    }
}
