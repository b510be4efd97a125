package clinic.screening.effect.timer;

import clinic.common.duework.DueAction;
import clinic.screening.effect.EffectDesk;
import clinic.screening.effect.domain.EffectCheck;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class EffectTimers {

    @Bean
    DueAction firstCheckUnanswered(EffectDesk desk) {
        return new EffectUnanswered(desk, EffectCheck.FIRST);
    }

    @Bean
    DueAction lastCheckUnanswered(EffectDesk desk) {
        return new EffectUnanswered(desk, EffectCheck.LAST);
    }
}
