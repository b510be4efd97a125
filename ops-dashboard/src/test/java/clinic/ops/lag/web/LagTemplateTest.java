package clinic.ops.lag.web;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.ops.HandClock;
import clinic.ops.flow.Age;
import clinic.ops.lag.LagView;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/// What is shown before the broker has answered for the first time.
class LagTemplateTest {

    @Test
    void saysThatTheBrokerIsBeingAsked() {
        assertThat(board(null)).contains("being asked for the first time").doesNotContain("alert");
    }

    @Test
    void saysThatNothingIsKnownWhereItNeverAnswered() {
        assertThat(board(new Age(Duration.ofSeconds(40))))
                .containsSubsequence("The broker has not answered for", "40 s", "nothing is known")
                .doesNotContain("being asked");
    }

    private static String board(@Nullable Age awayFor) {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        LagView view =
                new LagView(
                        HandClock.START, null, awayFor, new Age(Duration.ofMinutes(1)), List.of());
        Map<String, Object> model = Map.of("lag", LagPage.of(view, ""), "windows", List.of());
        return engine.process("ops/lag", Set.of("board"), new Context(Locale.ROOT, model));
    }
}
