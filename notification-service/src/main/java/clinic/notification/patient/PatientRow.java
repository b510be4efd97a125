package clinic.notification.patient;

import clinic.notification.message.domain.Channel;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A patient as it lies in its row.
final class PatientRow {
    private PatientRow() {}

    static Patient read(ResultSet row, int number) throws SQLException {
        OffsetDateTime stopped = row.getObject("stopped_at", OffsetDateTime.class);
        Instant stoppedAt = stopped == null ? null : stopped.toInstant();
        return new Patient(
                row.getObject("patient_id", UUID.class),
                row.getString("phone"),
                row.getString("email"),
                ZoneId.of(row.getString("time_zone")),
                Locale.forLanguageTag(row.getString("locale")),
                channels(row.getArray("channels")),
                chosen(row),
                stoppedAt);
    }

    static String[] names(List<Channel> channels) {
        return channels.stream().map(Channel::name).toArray(String[]::new);
    }

    private static Patient.@Nullable Chosen chosen(ResultSet row) throws SQLException {
        Array channels = row.getArray("chosen_channels");
        return channels == null
                ? null
                : new Patient.Chosen(
                        channels(channels), Locale.forLanguageTag(row.getString("chosen_locale")));
    }

    private static List<Channel> channels(Array array) throws SQLException {
        return Arrays.stream((String[]) array.getArray()).map(Channel::valueOf).toList();
    }
}
