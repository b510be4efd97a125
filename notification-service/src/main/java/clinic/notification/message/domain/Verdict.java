package clinic.notification.message.domain;

import java.time.Instant;
import java.util.List;

/// What to do with a message whose time has come.
public sealed interface Verdict {

    /// @param channels to be tried in this order; at least one
    record Send(List<Channel> channels) implements Verdict {
        public Send {
            channels = List.copyOf(channels);
        }
    }

    record Postpone(Instant until, Wait why) implements Verdict {}

    record Skip(Why why) implements Verdict {}

    enum Wait {
        NOT_DUE,
        NOT_HEARD_YET,
        QUIET_HOURS,
        FREQUENCY_CAP
    }

    enum Why {
        SUPERSEDED,
        VISIT_PASSED,
        TOO_LATE_AFTER_QUIET_HOURS,
        FREQUENCY_CAP,
        OPTED_OUT,
        NO_CHANNEL,
        NO_LONGER_NEEDED
    }
}
