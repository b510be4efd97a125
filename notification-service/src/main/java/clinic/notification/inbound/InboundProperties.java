package clinic.notification.inbound;

import org.springframework.boot.context.properties.ConfigurationProperties;

/// @param secret the key shared with the SMS provider; empty takes nothing in
@ConfigurationProperties("clinic.notification.inbound")
record InboundProperties(String secret) {}
