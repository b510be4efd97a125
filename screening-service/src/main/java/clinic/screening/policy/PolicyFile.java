package clinic.screening.policy;

import clinic.screening.policy.domain.Policy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Reads a policy from its checked-in file. A number that is missing, unknown or in another unit
/// stops the start.
public final class PolicyFile {
    private static final JsonMapper STRICT =
            JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private PolicyFile() {}

    public static Policy read(String path) {
        try (InputStream file = new ClassPathResource(path).getInputStream()) {
            return STRICT.readValue(file, Policy.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
