/// Passes that open, and answers that are missed, by the clock.
@NullMarked
package clinic.screening.pass.timer;

import org.jspecify.annotations.NullMarked;
