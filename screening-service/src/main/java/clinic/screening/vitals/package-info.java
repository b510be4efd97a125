/// The measurements at check-in.
@NullMarked
package clinic.screening.vitals;

import org.jspecify.annotations.NullMarked;
