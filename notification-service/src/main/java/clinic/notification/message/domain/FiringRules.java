package clinic.notification.message.domain;

import java.time.Duration;

/// The numbers of `Firing#decide`.
///
/// @param lookAgain how soon to look again where an event that must come has not come yet
/// @param rescreenOpensWithin how long the three-days message waits for the re-screen that opens at
///     the same hour
public record FiringRules(
        QuietHours quietHours, Caps caps, Duration lookAgain, Duration rescreenOpensWithin) {}
