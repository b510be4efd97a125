/// What happens when a message's time has come.
@NullMarked
package clinic.notification.message.timer;

import org.jspecify.annotations.NullMarked;
