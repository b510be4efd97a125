@NullMarked
package clinic.booking.booking.web;

import org.jspecify.annotations.NullMarked;
