package clinic.ops;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/// Listens to every topic and shows what it heard. It announces nothing, so it can be down without
/// anyone waiting for it.
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class OpsApplication {

    public static void main(String[] args) {
        SpringApplication.run(OpsApplication.class, args);
    }
}
