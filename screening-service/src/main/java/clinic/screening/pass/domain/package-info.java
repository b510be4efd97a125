/// A pass and its phases, and when the next one is due.
@NullMarked
package clinic.screening.pass.domain;

import org.jspecify.annotations.NullMarked;
