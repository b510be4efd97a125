package clinic.booking.booking.timer;

import clinic.booking.booking.BookingDesk;
import clinic.booking.booking.domain.BookingCommand;
import clinic.booking.booking.domain.BookingRules;
import clinic.booking.worklist.WorklistKind;
import clinic.common.duework.DueAction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What happens at each deadline.
@Configuration(proxyBeanMethods = false)
class DeadlineActions {

    @Bean
    DeadlinePlan deadlinePlan(DeadlineSettings settings, BookingRules rules) {
        return new DeadlinePlan(settings, rules.limits());
    }

    @Bean
    DueAction screeningUnanswered(Lateness lateness) {
        return lateness.raising(Deadline.SCREENING_UNANSWERED, WorklistKind.SCREENING_UNANSWERED);
    }

    @Bean
    DueAction driverUnnamed(Lateness lateness) {
        return lateness.raising(Deadline.DRIVER_UNNAMED, WorklistKind.DRIVER_UNNAMED);
    }

    @Bean
    DueAction reviewWaiting(Lateness lateness) {
        return lateness.raising(Deadline.REVIEW_WAITING, WorklistKind.REVIEW_WAITING);
    }

    @Bean
    DueAction recoveryOverrun(Lateness lateness) {
        return lateness.raising(Deadline.RECOVERY_OVERRUN, WorklistKind.RECOVERY_OVERRUN);
    }

    @Bean
    DueAction effectCheck(BookingDesk desk) {
        return new TimedCommand(Deadline.EFFECT_CHECK, new BookingCommand.BeginEffectCheck(), desk);
    }

    @Bean
    DueAction closing(BookingDesk desk) {
        return new TimedCommand(Deadline.CLOSING, new BookingCommand.CloseUnanswered(), desk);
    }
}
