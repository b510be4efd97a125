/// What is missed on day 1.
@NullMarked
package clinic.screening.aftercare.timer;

import org.jspecify.annotations.NullMarked;
