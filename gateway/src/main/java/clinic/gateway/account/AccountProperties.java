package clinic.gateway.account;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// @param file where the first accounts' passwords are written, mode 600; needed only while there
///     is no account yet
@ConfigurationProperties("clinic.gateway.accounts")
record AccountProperties(@Nullable Path file) {}
