@NullMarked
package clinic.booking.booking.messaging;

import org.jspecify.annotations.NullMarked;
