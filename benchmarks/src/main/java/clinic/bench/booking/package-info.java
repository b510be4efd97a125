/// What a booking costs: through the desk, over HTTP, and in plain SQL.
@NullMarked
package clinic.bench.booking;

import org.jspecify.annotations.NullMarked;
