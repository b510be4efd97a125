/// The calendar's API: sites, resources, slots, holds.
@NullMarked
package clinic.booking.calendar.web;

import org.jspecify.annotations.NullMarked;
