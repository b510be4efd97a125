/// Reviews over HTTP.
@NullMarked
package clinic.screening.review.web;

import org.jspecify.annotations.NullMarked;
