/// The effect checks at day 7 and day 10, and what they add up to.
@NullMarked
package clinic.screening.effect;

import org.jspecify.annotations.NullMarked;
