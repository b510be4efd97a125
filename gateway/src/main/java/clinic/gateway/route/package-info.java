/// Which path leads where, for whom, and the passing on itself.
@NullMarked
package clinic.gateway.route;

import org.jspecify.annotations.NullMarked;
