/// Transactions that failed for a reason that passes are tried again before anybody is told.
@NullMarked
package clinic.common.retry;

import org.jspecify.annotations.NullMarked;
