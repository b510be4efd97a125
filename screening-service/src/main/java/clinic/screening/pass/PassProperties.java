package clinic.screening.pass;

import clinic.screening.pass.domain.PassTimes;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// See `PassTimes` for what each means.
@ConfigurationProperties("clinic.pass")
record PassProperties(
        @DefaultValue("PT72H") Duration rescreenBefore,
        @DefaultValue("PT72H") Duration answerBefore,
        @DefaultValue("PT24H") Duration answerWithin,
        @DefaultValue("PT24H") Duration rescreenAnswerBefore,
        @DefaultValue("P7D") Duration askAgainEvery) {

    PassTimes times() {
        return new PassTimes(
                rescreenBefore, answerBefore, answerWithin, rescreenAnswerBefore, askAgainEvery);
    }
}
