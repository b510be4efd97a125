package clinic.notification.message;

import clinic.notification.message.domain.FiringRules;
import clinic.notification.message.domain.PlanTimes;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// When messages are due and when they may go out. The defaults, their units and sources stand in
/// `application.yml`.
@ConfigurationProperties("clinic.notification")
public record MessageProperties(PlanTimes plan, FiringRules firing) {}
