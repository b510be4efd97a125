package clinic.notification.message.web;

import clinic.notification.message.MessageQueries;
import clinic.notification.message.StoredMessage.State;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One row of the message log as people read it, its times in the site's zone.
///
/// @param remark why it waits, or why it was not sent; empty where there is nothing to say
record MessageLine(
        UUID bookingId,
        UUID patientId,
        String kind,
        String channel,
        ZonedDateTime due,
        @Nullable ZonedDateTime sent,
        State state,
        String badge,
        String remark) {

    static MessageLine of(MessageQueries.Row row) {
        Instant sent = row.sent();
        return new MessageLine(
                row.bookingId(),
                row.patientId(),
                words(row.kind()),
                row.channel() == null ? "" : words(row.channel()),
                (row.state() == State.PLANNED ? row.next() : row.due()).atZone(row.site()),
                sent == null ? null : sent.atZone(row.site()),
                row.state(),
                badge(row.state()),
                remark(row));
    }

    private static String badge(State state) {
        return switch (state) {
            case PLANNED -> "badge";
            case QUEUED -> "badge warn";
            case SENT -> "badge good";
            case FAILED -> "badge urgent";
            case SKIPPED -> "badge";
        };
    }

    private static String remark(MessageQueries.Row row) {
        if (row.state() == State.FAILED) {
            return "No channel took it. Please call.";
        }
        if (row.whySkipped() != null) {
            return words(row.whySkipped());
        }
        boolean waits = row.state() == State.PLANNED || row.state() == State.QUEUED;
        return waits && row.waitsFor() != null ? "waits: " + words(row.waitsFor()) : "";
    }

    /// `NO_LONGER_NEEDED` → `no longer needed`
    private static String words(String constant) {
        return constant.replace('_', ' ').toLowerCase(Locale.ROOT);
    }
}
