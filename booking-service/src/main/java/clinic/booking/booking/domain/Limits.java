package clinic.booking.booking.domain;

import java.time.Duration;

/// The clinic's numbers that the rules need. Where they come from is said at the configuration.
///
/// @param answersKeepDays how old answers may be on the day of a moved visit
/// @param minimumRecovery shortest stay in recovery without a reason
/// @param noShowGrace how long after the start a patient is waited for
/// @param deferralsUntilStaff with this deferral the system stops looking by itself
/// @param effectCheckAfter from the discharge
/// @param closingAfter from the discharge, where the effect stays unanswered
public record Limits(
        int answersKeepDays,
        Duration minimumRecovery,
        Duration noShowGrace,
        int deferralsUntilStaff,
        Duration effectCheckAfter,
        Duration closingAfter,
        Spacing spacing) {}
