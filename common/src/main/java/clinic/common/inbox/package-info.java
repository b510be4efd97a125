/// Events arrive at least once and take effect exactly once, in order per key.
@NullMarked
package clinic.common.inbox;

import org.jspecify.annotations.NullMarked;
