/// How an effect is classified.
@NullMarked
package clinic.screening.effect.domain;

import org.jspecify.annotations.NullMarked;
