/// The service on a real database, with a clock that moves.
@NullMarked
package clinic.booking.testing;

import org.jspecify.annotations.NullMarked;
