/// Vitals over HTTP.
@NullMarked
package clinic.screening.vitals.web;

import org.jspecify.annotations.NullMarked;
