/// Taking in: each event once and in order.
@NullMarked
package clinic.common.inbox;

import org.jspecify.annotations.NullMarked;
