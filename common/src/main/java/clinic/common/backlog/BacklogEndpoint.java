package clinic.common.backlog;

import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;

/// `GET /actuator/backlog` on the management port. All was quiet when outbox, due and inboxLag are
/// 0 everywhere, twice in a row, and nobody has taken anything in between: so nothing can have
/// slipped from one that was looked at later to one that was looked at earlier.
@Endpoint(id = "backlog")
public final class BacklogEndpoint {
    private final BacklogReader reader;

    BacklogEndpoint(BacklogReader reader) {
        this.reader = reader;
    }

    @ReadOperation
    public Backlog read() {
        return reader.read();
    }
}
