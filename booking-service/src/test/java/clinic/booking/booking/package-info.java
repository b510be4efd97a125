@NullMarked
package clinic.booking.booking;

import org.jspecify.annotations.NullMarked;
