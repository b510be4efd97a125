package clinic.screening.vitals.domain;

import clinic.screening.evaluation.domain.VitalSigns;

/// What is done with a reading.
public sealed interface VitalsStep {

    record NotCheckedIn() implements VitalsStep {}

    /// The readings of this visit have been judged.
    record AlreadySettled() implements VitalsStep {}

    record MeasureAgain() implements VitalsStep {}

    /// @param vitals what counts
    record Judge(VitalSigns vitals) implements VitalsStep {}
}
