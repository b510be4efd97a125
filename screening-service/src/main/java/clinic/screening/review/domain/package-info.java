/// A review and what a doctor may decide.
@NullMarked
package clinic.screening.review.domain;

import org.jspecify.annotations.NullMarked;
