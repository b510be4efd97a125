package clinic.screening.policy;

import org.springframework.boot.context.properties.ConfigurationProperties;

/// Which policy is in force.
///
/// @param file its place on the class path, `policy/2026-1.json`
@ConfigurationProperties("clinic.policy")
record PolicyProperties(String file) {}
