package clinic.ops.flow.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// @param atMostEvery the shortest time between two rings
/// @param openFor after which a listener is hung up on; it calls again by itself, and is then asked
///     anew who it is
@ConfigurationProperties("clinic.ops.doorbell")
record DoorbellSettings(Duration atMostEvery, Duration openFor) {}
