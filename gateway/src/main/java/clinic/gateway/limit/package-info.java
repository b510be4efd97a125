/// Slows down who keeps failing.
@NullMarked
package clinic.gateway.limit;

import org.jspecify.annotations.NullMarked;
