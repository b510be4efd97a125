/// What must be looked at again at a later time, and what the system then does by itself.
@NullMarked
package clinic.booking.booking.timer;

import org.jspecify.annotations.NullMarked;
