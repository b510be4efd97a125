package clinic.common.contract;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the notification service tells on `clinic.notifications.v1`. No text and no address.
public sealed interface NotificationContract extends ContractEvent {

    UUID patientId();

    record Scheduled(UUID bookingId, UUID patientId, UUID messageId, String kind, Instant due)
            implements NotificationContract {
        @Override
        public UUID key() {
            return bookingId;
        }
    }

    record Sent(UUID bookingId, UUID patientId, UUID messageId, String kind, Channel channel)
            implements NotificationContract {
        @Override
        public UUID key() {
            return bookingId;
        }
    }

    /// No channel of the patient took it: somebody must call.
    record Failed(UUID bookingId, UUID patientId, UUID messageId, String kind)
            implements NotificationContract {
        @Override
        public UUID key() {
            return bookingId;
        }
    }

    record Skipped(UUID bookingId, UUID patientId, UUID messageId, String kind, SkipReason why)
            implements NotificationContract {
        @Override
        public UUID key() {
            return bookingId;
        }
    }

    enum SkipReason {
        SUPERSEDED,
        VISIT_PASSED,
        TOO_LATE_AFTER_QUIET_HOURS,
        FREQUENCY_CAP,
        OPTED_OUT,
        NO_CHANNEL,
        NO_LONGER_NEEDED
    }

    record Replied(UUID bookingId, UUID patientId, Reply reply) implements NotificationContract {
        @Override
        public UUID key() {
            return bookingId;
        }
    }

    enum Reply {
        CONFIRM,
        RESCHEDULE
    }

    /// @param bookingId the booking whose message led to it, where there was one
    record OptedOut(@Nullable UUID bookingId, UUID patientId) implements NotificationContract {
        @Override
        public UUID key() {
            return bookingId == null ? patientId : bookingId;
        }
    }

    /// A patient link was written into a message. Only the hash travels.
    ///
    /// @param tokenHash SHA-256 of the token, hexadecimal
    record LinkMinted(
            UUID bookingId,
            UUID patientId,
            String tokenHash,
            LinkPurpose purpose,
            Instant expiresAt)
            implements NotificationContract {
        @Override
        public UUID key() {
            return bookingId;
        }
    }
}
