package clinic.booking.web;

import clinic.booking.booking.domain.Stage;
import java.util.Locale;

/// How pages say names.
public final class Labels {

    private Labels() {}

    /// "trapezius left"
    public static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /// "Trapezius left"
    public static String title(Enum<?> value) {
        String words = of(value);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    public static String stage(Stage stage) {
        return switch (stage) {
            case REQUESTED -> "Requested";
            case SCREENING -> "Screening";
            case UNDER_REVIEW -> "Under review";
            case RESCHEDULING -> "Rescheduling";
            case AWAITING_DRIVER -> "Awaiting driver";
            case CONFIRMED -> "Confirmed";
            case CHECKED_IN -> "Checked in";
            case IN_PROCEDURE -> "In procedure";
            case IN_RECOVERY -> "In recovery";
            case DISCHARGED -> "Discharged";
            case EFFECT_CHECK -> "Effect check";
            case CLOSED -> "Closed";
            case CANCELLED -> "Cancelled";
            case NO_SHOW -> "No-show";
        };
    }
}
