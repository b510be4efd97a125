/// The doctor's reviews.
@NullMarked
package clinic.screening.review;

import org.jspecify.annotations.NullMarked;
