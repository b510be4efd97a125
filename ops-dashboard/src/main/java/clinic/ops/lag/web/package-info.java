/// Lag and latencies as page and API.
@NullMarked
package clinic.ops.lag.web;

import org.jspecify.annotations.NullMarked;
