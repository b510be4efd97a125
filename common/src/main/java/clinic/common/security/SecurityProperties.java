package clinic.common.security;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How a service knows the gateway's word.
///
/// @param jwksUri where the gateway publishes its public keys
/// @param clockSkew how far two clocks may differ
/// @param open paths that need no token (each verifies what comes by other means), empty as a rule
@ConfigurationProperties("clinic.security")
public record SecurityProperties(
        @DefaultValue("http://localhost:8080/.well-known/jwks.json") URI jwksUri,
        @DefaultValue("PT30S") Duration clockSkew,
        @DefaultValue List<String> open) {}
