/// Patients who would come earlier if a slot were freed.
@NullMarked
package clinic.booking.waitlist;

import org.jspecify.annotations.NullMarked;
