/// Handing over, with a mailbox that comes and goes.
@NullMarked
package clinic.notification.sending;

import org.jspecify.annotations.NullMarked;
