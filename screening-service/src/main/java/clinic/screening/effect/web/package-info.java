/// Effect checks and outcomes over HTTP.
@NullMarked
package clinic.screening.effect.web;

import org.jspecify.annotations.NullMarked;
