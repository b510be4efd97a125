package clinic.notification.message.domain;

import static clinic.notification.message.domain.LinkKind.AFTERCARE;
import static clinic.notification.message.domain.LinkKind.DRIVER;
import static clinic.notification.message.domain.LinkKind.EFFECT_CHECK;
import static clinic.notification.message.domain.LinkKind.MOVE;
import static clinic.notification.message.domain.LinkKind.SCREENING;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// Which links a message bears. The way to the preferences is in every one and not counted here.
public final class LinksIn {

    private LinksIn() {}

    public static List<LinkKind> message(
            MessageKind kind, Visit visit, Screening screening, Instant now) {
        boolean asked = new StillNeeded(visit, screening, now).answersMissing();
        return switch (kind) {
            case BOOKED -> List.of(SCREENING, MOVE);
            case MOVED -> some(asked, SCREENING, true, MOVE);
            case RESCREEN -> some(asked, SCREENING, !visit.driverNamed(), DRIVER);
            case DAY_BEFORE -> some(!visit.driverNamed(), DRIVER, true, MOVE);
            case ASKED_AGAIN -> List.of(SCREENING);
            case DRIVER_NEEDED -> List.of(DRIVER);
            case INSTRUCTIONS, DAY_1 -> List.of(AFTERCARE);
            case EFFECT_DAY_7, EFFECT_DAY_7_AGAIN, EFFECT_DAY_10, EFFECT_DAY_10_AGAIN ->
                    List.of(EFFECT_CHECK);
            case DEFERRED, CANCELLED, MISSED, DOCTOR_CALLS, PREPARE, REST_TODAY, DAY_2, DAY_3 ->
                    List.of();
        };
    }

    private static List<LinkKind> some(
            boolean first, LinkKind one, boolean second, LinkKind other) {
        return Stream.concat(
                        first ? Stream.of(one) : Stream.empty(),
                        second ? Stream.of(other) : Stream.empty())
                .toList();
    }
}
