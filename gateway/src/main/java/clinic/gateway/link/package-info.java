/// Patient links: opened by token and birth date, good for one purpose and one booking.
@NullMarked
package clinic.gateway.link;

import org.jspecify.annotations.NullMarked;
