package clinic.common.inbox.web;

import clinic.common.inbox.DeadLetters;
import clinic.common.inbox.InboxConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;

/// Each service answers for its own letters, under its own name: that of its schema.
@AutoConfiguration(after = InboxConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBean(DeadLetters.class)
@ConditionalOnProperty("clinic.schema")
public class DeadLetterWebConfiguration {

    @Bean
    LetterDesk letterDesk(DeadLetters letters) {
        return new LetterDesk(letters);
    }

    @Bean
    LetterApi letterApi(LetterDesk letterDesk) {
        return new LetterApi(letterDesk);
    }

    @Bean
    LetterPages letterPages(LetterDesk letterDesk) {
        return new LetterPages(letterDesk);
    }
}
