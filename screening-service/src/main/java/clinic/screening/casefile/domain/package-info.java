/// What a case file knows.
@NullMarked
package clinic.screening.casefile.domain;

import org.jspecify.annotations.NullMarked;
