@NullMarked
package clinic.booking;

import org.jspecify.annotations.NullMarked;
