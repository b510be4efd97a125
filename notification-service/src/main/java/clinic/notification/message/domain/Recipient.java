package clinic.notification.message.domain;

import java.time.ZoneId;
import java.util.List;

/// The patient, as far as it decides whether and when to write.
public sealed interface Recipient {

    /// Nothing was heard yet: the contact details travel on a topic of their own and may come
    /// later.
    record Unheard() implements Recipient {}

    record Erased() implements Recipient {}

    /// @param channels those that can be used, in the patient's order of preference
    /// @param stopped true after STOP
    record Known(ZoneId zone, List<Channel> channels, boolean stopped) implements Recipient {
        public Known {
            channels = List.copyOf(channels);
        }
    }
}
