package clinic.booking.booking.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// How refusals say a stage, a day, a time.
final class Words {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm 'on' d MMM yyyy", Locale.ENGLISH);

    private Words() {}

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String time(Instant at, ZoneId zone) {
        return TIME.format(at.atZone(zone));
    }

    /// @param rule when it is possible, without the full stop
    static Decision wrongStage(Phase phase, String rule) {
        return Decision.refused(
                Refusal.Reason.WRONG_STAGE, "%s; this booking is %s.".formatted(rule, of(phase)));
    }

    private static String of(Phase phase) {
        return switch (phase) {
            case Phase.Requested _ -> "just requested";
            case Phase.Screening _ -> "waiting for the screening answers";
            case Phase.UnderReview _ -> "waiting for the doctor's decision";
            case Phase.Rescheduling _ -> "without a time";
            case Phase.AwaitingDriver _ -> "waiting for a driver";
            case Phase.Confirmed _ -> "confirmed";
            case Phase.CheckedIn _ -> "checked in";
            case Phase.InProcedure _ -> "in the procedure";
            case Phase.InRecovery _ -> "in recovery";
            case Phase.Discharged _ -> "discharged";
            case Phase.EffectCheck _ -> "waiting for the effect check";
            case Phase.Closed _ -> "closed";
            case Phase.Cancelled _ -> "cancelled";
            case Phase.NoShow _ -> "a missed visit";
        };
    }
}
