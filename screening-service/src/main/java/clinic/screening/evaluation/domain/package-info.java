/// The pure evaluation: rules R01 to R17 over a visit and its answers.
@NullMarked
package clinic.screening.evaluation.domain;

import org.jspecify.annotations.NullMarked;
