package clinic.bench.relay;

import clinic.bench.Database;
import java.sql.SQLException;

/// Something that brings events from a database to a topic.
interface Peer {

    /// As it stands in the table.
    String name();

    /// Comes up on an empty database, ready to drain what will lie there.
    Drain open(Database database, Topic topic) throws Exception;

    /// One that is up, and idle.
    interface Drain extends AutoCloseable {

        /// Lays a backlog down without anything of it being sent yet.
        void fill(Sample sample, int events) throws Exception;

        /// Lets it go.
        void release() throws Exception;

        /// Whether nothing is left to do, the broker having all.
        boolean isDone() throws SQLException;

        @Override
        void close() throws Exception;
    }
}
