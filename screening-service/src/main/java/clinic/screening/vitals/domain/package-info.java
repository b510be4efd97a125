/// What readings come to.
@NullMarked
package clinic.screening.vitals.domain;

import org.jspecify.annotations.NullMarked;
