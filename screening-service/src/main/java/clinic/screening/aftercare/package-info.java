/// The days after the visit: advice, the doctor's plan, red flags.
@NullMarked
package clinic.screening.aftercare;

import org.jspecify.annotations.NullMarked;
