/// What the service does with what it hears.
@NullMarked
package clinic.screening.casefile.messaging;

import org.jspecify.annotations.NullMarked;
