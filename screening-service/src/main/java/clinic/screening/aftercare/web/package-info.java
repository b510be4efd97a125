/// The aftercare link.
@NullMarked
package clinic.screening.aftercare.web;

import org.jspecify.annotations.NullMarked;
