package clinic.notification.message.domain;

import java.time.Duration;
import java.time.LocalTime;
import java.time.Period;

/// When each message is due. Defaults and their sources stand in `application.yml`.
///
/// @param doctorCallsBefore days before the visit
/// @param prepareBefore days before the visit
/// @param rescreenBefore hours before the visit; the screening service opens its re-screen at the
///     same hour
/// @param dayBefore days before the visit, at the visit's hour
/// @param lastCallBefore a reminder later than this before the visit is of no use
/// @param deferralSettles how long the news of a deferral waits, so that a new slot found at once
///     is told instead of it
/// @param evening when "rest today" is sent; at once where the discharge was later
/// @param effectAgainAfter days after an effect check that stayed unanswered
/// @param effectClosesAfter days after the discharge, then no more is asked
/// @param newsUseful how long a message that belongs to no slot stays worth reading
public record PlanTimes(
        Period doctorCallsBefore,
        Period prepareBefore,
        Duration rescreenBefore,
        Period dayBefore,
        Duration lastCallBefore,
        Duration deferralSettles,
        LocalTime evening,
        Period effectAgainAfter,
        Period effectClosesAfter,
        Duration newsUseful) {}
