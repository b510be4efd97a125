/// A sample clinic to try things with. Only with the profile `demo`.
@NullMarked
package clinic.booking.demo;

import org.jspecify.annotations.NullMarked;
