/// What this service tells the others.
@NullMarked
package clinic.notification.announcing;

import org.jspecify.annotations.NullMarked;
