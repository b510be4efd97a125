/// The bookings' API and pages: parse, call the desk, render. No rule here.
@NullMarked
package clinic.booking.booking.web;

import org.jspecify.annotations.NullMarked;
