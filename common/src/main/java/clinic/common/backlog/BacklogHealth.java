package clinic.common.backlog;

import clinic.common.outbox.RelayHealth;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/// Says what the backbone is at. It stays up while somebody needs to look: a restart would not
/// help.
final class BacklogHealth extends AbstractHealthIndicator {
    private final BacklogReader reader;
    private final ObjectProvider<RelayHealth> relay;

    BacklogHealth(BacklogReader reader, ObjectProvider<RelayHealth> relay) {
        super("the backlog cannot be counted");
        this.reader = reader;
        this.relay = relay;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        Backlog backlog = reader.read();
        builder.up()
                .withDetail("needsSomebody", backlog.needsSomebody())
                .withDetail("backlog", backlog);
        relay.ifAvailable(
                leading ->
                        builder.withDetail("leadsLanes", leading.lanes())
                                .withDetail("sendingTrouble", String.valueOf(leading.trouble())));
    }
}
