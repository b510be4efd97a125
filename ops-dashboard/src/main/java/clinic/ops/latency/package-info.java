/// How long events were on their way, and bookings between two stages.
@NullMarked
package clinic.ops.latency;

import org.jspecify.annotations.NullMarked;
