package clinic.common.security;

import clinic.common.contract.LinkPurpose;
import java.util.UUID;

/// What an opened patient link is good for: this booking, this purpose, nothing else.
public record PatientScope(UUID patientId, UUID bookingId, LinkPurpose purpose) {}
