/// The passes of questions: opening, answering, and what follows.
@NullMarked
package clinic.screening.pass;

import org.jspecify.annotations.NullMarked;
