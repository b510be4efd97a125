/// What a booking is and which steps it may take. Pure: no clock, no database, no framework.
@NullMarked
package clinic.booking.booking.domain;

import org.jspecify.annotations.NullMarked;
