/// The service as the tests meet it: a real PostgreSQL, a mailbox, a clock that is moved.
@NullMarked
package clinic.notification.testing;

import org.jspecify.annotations.NullMarked;
