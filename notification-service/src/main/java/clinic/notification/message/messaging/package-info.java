/// From what other services say to the message file.
@NullMarked
package clinic.notification.message.messaging;

import org.jspecify.annotations.NullMarked;
