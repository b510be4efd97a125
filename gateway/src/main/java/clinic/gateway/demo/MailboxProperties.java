package clinic.gateway.demo;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param url of the mailbox's own API
/// @param timeout how long it may take to answer
/// @param shown the most messages on the page
@ConfigurationProperties("clinic.gateway.mailbox")
record MailboxProperties(
        @DefaultValue("http://localhost:8085") URI url,
        @DefaultValue("PT10S") Duration timeout,
        @DefaultValue("100") int shown) {}
