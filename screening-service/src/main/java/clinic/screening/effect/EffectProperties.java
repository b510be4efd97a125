package clinic.screening.effect;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What follows an effect check. Our own choices.
///
/// @param callAfter how long a check stays unanswered before staff call: a reminder goes out after
///     two days, then two days more
/// @param callWithin until when they should have called
/// @param lookWithin until when a doctor should have looked at a small effect
@ConfigurationProperties("clinic.effect")
record EffectProperties(
        @DefaultValue("P4D") Duration callAfter,
        @DefaultValue("PT48H") Duration callWithin,
        @DefaultValue("PT72H") Duration lookWithin) {}
