/// What is heard from the other services, turned into commands.
@NullMarked
package clinic.booking.booking.messaging;

import org.jspecify.annotations.NullMarked;
