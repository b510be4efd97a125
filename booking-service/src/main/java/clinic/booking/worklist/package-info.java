/// What staff must do by hand.
@NullMarked
package clinic.booking.worklist;

import org.jspecify.annotations.NullMarked;
