package clinic.bench.relay;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/// Spring contexts with named parts only, so that no peer meets another's.
final class Contexts {
    private Contexts() {}

    /// @param parts imports what there is to be
    /// @param beans what there is to be besides the data source
    static ConfigurableApplicationContext start(
            Class<?> parts,
            Map<String, Object> settings,
            DataSource dataSource,
            Consumer<GenericApplicationContext> beans) {
        Map<String, Object> all = new HashMap<>(settings);
        all.put("spring.config.name", "none-but-these");
        all.put("spring.main.banner-mode", "off");
        all.put("spring.main.log-startup-info", "false");
        all.put("spring.application.name", "booking-service");
        return new SpringApplicationBuilder(parts)
                .web(WebApplicationType.NONE)
                .initializers(
                        (GenericApplicationContext context) -> {
                            context.registerBean("dataSource", DataSource.class, () -> dataSource);
                            beans.accept(context);
                        })
                .properties(all)
                .run();
    }
}
