/// The message file of a booking: planned, looked at again, queued, sent, dropped.
@NullMarked
package clinic.notification.message;

import org.jspecify.annotations.NullMarked;
