/// What screening asks people to do.
@NullMarked
package clinic.screening.task;

import org.jspecify.annotations.NullMarked;
