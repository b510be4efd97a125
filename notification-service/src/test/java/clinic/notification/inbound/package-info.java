/// Texts that come in.
@NullMarked
package clinic.notification.inbound;

import org.jspecify.annotations.NullMarked;
