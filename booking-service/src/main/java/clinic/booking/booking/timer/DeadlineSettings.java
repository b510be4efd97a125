package clinic.booking.booking.timer;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// When staff are told that something is late. A deadline puts a booking on the worklist and never
/// cancels it.
///
/// @param screeningBefore the visit, unanswered questions. With the re-screen, 3 days before
/// @param driverBefore the visit, no driver. Our choice: one day to find one
/// @param reviewBefore the visit, an undecided review. Our choice
/// @param shortNotice what a patient or a doctor gets at least where the visit is nearer than that.
///     Our choice
/// @param recoveryOverrun after the recovery bay's time. Our choice
/// @param rebookingNotice how far ahead a slot is that the system chooses by itself: the patient
///     must hear of it and find a driver. Our choice
@ConfigurationProperties("booking.deadlines")
public record DeadlineSettings(
        @DefaultValue("PT72H") Duration screeningBefore,
        @DefaultValue("PT24H") Duration driverBefore,
        @DefaultValue("PT48H") Duration reviewBefore,
        @DefaultValue("PT2H") Duration shortNotice,
        @DefaultValue("PT15M") Duration recoveryOverrun,
        @DefaultValue("PT24H") Duration rebookingNotice) {}
