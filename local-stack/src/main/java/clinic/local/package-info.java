/// Runs a whole Unknot on one machine without containers: PostgreSQL, a Kafka broker, a mailbox and
/// the five services, each a process of its own, watched and restarted by one supervisor.
@NullMarked
package clinic.local;

import org.jspecify.annotations.NullMarked;
