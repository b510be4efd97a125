/// The bookings: the desk that takes commands, the store, what is told to the others.
@NullMarked
package clinic.booking.booking;

import org.jspecify.annotations.NullMarked;
