/// Events leave with the transaction that made them true, and reach the broker at least once, in
/// order.
@NullMarked
package clinic.common.outbox;

import org.jspecify.annotations.NullMarked;
