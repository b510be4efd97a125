/// The booking service: patients, the calendar, bookings and the front desk's pages.
@NullMarked
package clinic.booking;

import org.jspecify.annotations.NullMarked;
