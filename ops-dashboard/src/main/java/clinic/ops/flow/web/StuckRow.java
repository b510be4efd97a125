package clinic.ops.flow.web;

import clinic.ops.flow.StuckLine;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.UUID;

/// A booking over its limit as shown.
record StuckRow(
        UUID bookingId, String stage, ZonedDateTime since, String inStageFor, String overBy) {

    static StuckRow of(StuckLine line) {
        return new StuckRow(
                line.bookingId(),
                Labels.of(line.stage()),
                line.since().atZone(ZoneOffset.UTC),
                line.inStageFor().text(),
                line.overBy().text());
    }
}
