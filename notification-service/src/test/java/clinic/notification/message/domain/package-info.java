/// The message table, quiet hours, caps and the second look, without any machinery.
@NullMarked
package clinic.notification.message.domain;

import org.jspecify.annotations.NullMarked;
