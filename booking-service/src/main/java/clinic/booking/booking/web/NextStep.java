package clinic.booking.booking.web;

import clinic.booking.booking.domain.Phase;
import clinic.booking.booking.domain.Waiting;

/// What a booking waits for, and who must do it.
record NextStep(String what, String who) {

    static NextStep of(Phase phase) {
        return switch (phase) {
            case Phase.Requested _ ->
                    new NextStep("The screening questions are being sent.", "System");
            case Phase.Screening _ -> new NextStep("Answer the screening questions.", "Patient");
            case Phase.UnderReview review ->
                    switch (review.waiting()) {
                        case Waiting.AtHome _ ->
                                new NextStep("Decide the review. The slot is kept.", "Doctor");
                        case Waiting.InTheClinic _ ->
                                new NextStep(
                                        "Decide the review: the patient waits in the clinic.",
                                        "Doctor");
                    };
            case Phase.Rescheduling waiting when waiting.staffDecides() ->
                    new NextStep("Choose the next time with the patient.", "Front desk");
            case Phase.Rescheduling waiting when waiting.earliestDate() == null ->
                    new NextStep("Say when what stands in the way is over.", "Patient");
            case Phase.Rescheduling _ -> new NextStep("A new slot is being looked for.", "System");
            case Phase.AwaitingDriver _ ->
                    new NextStep("Name who drives the patient home.", "Patient or front desk");
            case Phase.Confirmed _ -> new NextStep("Come to the visit and check in.", "Patient");
            case Phase.CheckedIn visit ->
                    visit.vitalsAccepted()
                            ? new NextStep("Start the procedure.", "Clinician")
                            : new NextStep("Measure blood pressure.", "Clinician");
            case Phase.InProcedure _ -> new NextStep("Finish the procedure.", "Clinician");
            case Phase.InRecovery _ -> new NextStep("Rest, then discharge.", "Clinician");
            case Phase.Discharged _ -> new NextStep("The effect is asked for on day 7.", "System");
            case Phase.EffectCheck _ -> new NextStep("Answer the effect check.", "Patient");
            case Phase.Closed _, Phase.Cancelled _, Phase.NoShow _ ->
                    new NextStep("Nothing: this booking has ended.", "Nobody");
        };
    }
}
