/// Effect checks that stay unanswered.
@NullMarked
package clinic.screening.effect.timer;

import org.jspecify.annotations.NullMarked;
