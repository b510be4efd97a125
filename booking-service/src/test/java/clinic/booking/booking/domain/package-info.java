@NullMarked
package clinic.booking.booking.domain;

import org.jspecify.annotations.NullMarked;
