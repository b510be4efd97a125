/// Messages to patients: what is due, over which channel, what was sent and what came back.
@NullMarked
package clinic.notification;

import org.jspecify.annotations.NullMarked;
