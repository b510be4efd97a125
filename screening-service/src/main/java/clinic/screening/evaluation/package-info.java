/// How results are kept.
@NullMarked
package clinic.screening.evaluation;

import org.jspecify.annotations.NullMarked;
