/// What was heard of bookings and their screenings.
@NullMarked
package clinic.notification.visit;

import org.jspecify.annotations.NullMarked;
