package clinic.gateway.limit;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param freeTries wrong passwords for one account from one address before the first delay
/// @param firstDelay doubled with each further wrong password
/// @param longestDelay so that nobody can lock another out for long
/// @param forgetAfter the last delay, everything is forgiven
/// @param wrongPerMinute wrong API tokens, and likewise unknown links, from one address
@ConfigurationProperties("clinic.gateway.limits")
public record LimitProperties(
        @DefaultValue("3") int freeTries,
        @DefaultValue("PT1S") Duration firstDelay,
        @DefaultValue("PT5M") Duration longestDelay,
        @DefaultValue("PT15M") Duration forgetAfter,
        @DefaultValue("60") int wrongPerMinute) {}
