/// What a service could not apply and has parked.
@NullMarked
package clinic.ops.deadletter;

import org.jspecify.annotations.NullMarked;
