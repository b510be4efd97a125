/// Which message a patient is due, when, and whether it is still wanted when its time comes. Pure:
/// no database, no clock.
@NullMarked
package clinic.notification.message.domain;

import org.jspecify.annotations.NullMarked;
