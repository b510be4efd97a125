package clinic.screening.vitals;

import clinic.screening.evaluation.domain.Result;

/// What became of a reading.
public sealed interface VitalsReply {

    record NoSuchBooking() implements VitalsReply {}

    record NotCheckedIn() implements VitalsReply {}

    record AlreadySettled() implements VitalsReply {}

    record MeasureAgain() implements VitalsReply {}

    record Judged(Result result) implements VitalsReply {}
}
