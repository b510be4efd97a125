package clinic.common.backlog;

import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;

/// `GET /actuator/backlog` on the management port. All is quiet when outbox, due and inboxLag are 0
/// in every service, twice in a row.
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
