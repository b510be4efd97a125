package clinic.bench.relay;

import clinic.bench.BrokerProcess;
import clinic.bench.Database;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// Our relay, running in a service as any other, with the settings it has there. The backlog
/// becomes visible with one commit.
record OurRelay(BrokerProcess broker) implements Peer {
    static final String NAME = "relay";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Drain open(Database database, Topic topic) {
        return new Running(new Service(database, broker), new OutboxTable(database), topic.name());
    }

    private static final class Running implements Drain {
        private final Service service;
        private final OutboxTable outbox;
        private final String topic;
        private @Nullable Connection filled;

        private Running(Service service, OutboxTable outbox, String topic) {
            this.service = service;
            this.outbox = outbox;
            this.topic = topic;
        }

        @Override
        public void fill(Sample sample, int events) throws SQLException {
            filled = outbox.fill(sample, topic, events);
        }

        @Override
        public void release() throws SQLException {
            if (filled != null) {
                filled.commit();
                service.wake();
            }
        }

        @Override
        public boolean isDone() {
            return outbox.isEmpty();
        }

        @Override
        public void close() throws SQLException {
            if (filled != null) {
                filled.close();
            }
            service.close();
        }
    }
}
