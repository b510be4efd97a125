package clinic.notification.patient;

import clinic.notification.message.domain.Channel;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How a patient is reached. No name and no birth date: no message needs them.
///
/// @param channels as the booking service knows them, in order of preference
/// @param chosen what was chosen here, until the booking service hears otherwise
/// @param stoppedAt when the patient said STOP
public record Patient(
        UUID id,
        @Nullable String phone,
        @Nullable String email,
        ZoneId zone,
        Locale locale,
        List<Channel> channels,
        @Nullable Chosen chosen,
        @Nullable Instant stoppedAt) {

    public Patient {
        channels = List.copyOf(channels);
    }

    /// What the patient, or the desk for them, has chosen here.
    public record Chosen(List<Channel> channels, Locale locale) {
        public Chosen {
            channels = List.copyOf(channels);
        }
    }

    public Locale speaks() {
        return chosen == null ? locale : chosen.locale();
    }

    public List<Channel> prefers() {
        return chosen == null ? channels : chosen.channels();
    }

    /// Those of the preferred channels that have an address.
    public List<Channel> reachableBy() {
        return prefers().stream().filter(channel -> address(channel) != null).toList();
    }

    public @Nullable String address(Channel channel) {
        return switch (channel) {
            case EMAIL -> email;
            case SMS -> phone;
        };
    }

    public boolean stopped() {
        return stoppedAt != null;
    }
}
