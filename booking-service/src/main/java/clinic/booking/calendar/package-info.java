/// Sites, the people, rooms and things that are used there, their hours, and the slots that are
/// free.
@NullMarked
package clinic.booking.calendar;

import org.jspecify.annotations.NullMarked;
