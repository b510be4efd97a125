/// Sending: nothing lost, nothing before its commit.
@NullMarked
package clinic.common.outbox;

import org.jspecify.annotations.NullMarked;
