/// From the written letter to the provider: claims, attempts, channels.
@NullMarked
package clinic.notification.sending;

import org.jspecify.annotations.NullMarked;
