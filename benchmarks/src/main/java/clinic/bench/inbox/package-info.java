/// The inbox: a poll applied at once, record by record, and its SQL run by pgbench.
@NullMarked
package clinic.bench.inbox;

import org.jspecify.annotations.NullMarked;
