package clinic.gateway.link;

import clinic.common.contract.LinkPurpose;
import clinic.common.security.PatientScope;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is known of a link that stands in a message. Its token is known to the patient only.
///
/// @param usedAt when the service said that it has done what it was for
/// @param tries birth dates that were tried since the last right one
record PatientLink(
        String tokenHash,
        LinkPurpose purpose,
        UUID bookingId,
        UUID patientId,
        Instant expiresAt,
        @Nullable Instant usedAt,
        int tries) {

    PatientScope scope() {
        return new PatientScope(patientId, bookingId, purpose);
    }
}
