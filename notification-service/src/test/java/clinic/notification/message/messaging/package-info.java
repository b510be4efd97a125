/// From events to messages, over a real PostgreSQL.
@NullMarked
package clinic.notification.message.messaging;

import org.jspecify.annotations.NullMarked;
