package clinic.common.duework;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Work whose time has come.
///
/// @param dueAt when it was meant to fire; firing is later than that, by milliseconds as a rule and
///     by hours after an outage
public record Due(String subject, String kind, Instant dueAt, @Nullable String note) {}
