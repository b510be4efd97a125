/// The one clock.
@NullMarked
package clinic.common.time;

import org.jspecify.annotations.NullMarked;
