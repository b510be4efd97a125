/// What patients answer by SMS.
@NullMarked
package clinic.notification.inbound;

import org.jspecify.annotations.NullMarked;
