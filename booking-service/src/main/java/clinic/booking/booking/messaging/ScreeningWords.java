package clinic.booking.booking.messaging;

import clinic.common.contract.ScreeningContract;
import clinic.common.contract.ScreeningPass;

/// Screening's events in a front desk's words.
final class ScreeningWords {

    private ScreeningWords() {}

    static String of(ScreeningContract said) {
        return switch (said) {
            case ScreeningContract.Opened e -> "Questions open: " + of(e.pass());
            case ScreeningContract.Cleared e -> "Clear: " + of(e.pass());
            case ScreeningContract.Referred e ->
                    e.urgent() ? "Urgent review by the doctor" : "Review by the doctor";
            case ScreeningContract.Deferred e ->
                    e.earliestDate() == null
                            ? "Put off, no date known yet"
                            : "Put off until " + e.earliestDate();
            case ScreeningContract.Declined _ -> "The doctor finds it not suitable";
            case ScreeningContract.VitalsAccepted _ -> "Measurements accepted";
            case ScreeningContract.EffectRecorded e -> "Effect recorded, day " + e.day();
            case ScreeningContract.RedFlagRaised e ->
                    switch (e.urgency()) {
                        case URGENT -> "Warning sign reported, urgent";
                        case SAME_DAY -> "Warning sign reported, same day";
                    };
            case ScreeningContract.TaskRaised _ -> "Task raised";
            case ScreeningContract.TaskSettled _ -> "Task settled";
        };
    }

    private static String of(ScreeningPass pass) {
        return switch (pass) {
            case BOOKING -> "at booking";
            case RESCREEN -> "before the visit";
            case ASK_AGAIN -> "asked again";
            case VITALS -> "at check-in";
        };
    }
}
