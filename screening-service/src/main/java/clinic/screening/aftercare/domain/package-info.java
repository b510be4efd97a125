/// Red flags and the advice of the day.
@NullMarked
package clinic.screening.aftercare.domain;

import org.jspecify.annotations.NullMarked;
