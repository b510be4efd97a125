/// Who the patients are and how they are reached, and who drives them home.
@NullMarked
package clinic.booking.patient;

import org.jspecify.annotations.NullMarked;
