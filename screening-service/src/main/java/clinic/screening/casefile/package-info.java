/// One case file per booking: what is heard of it, and what is announced about it.
@NullMarked
package clinic.screening.casefile;

import org.jspecify.annotations.NullMarked;
