/// How patients wish to be reached, as page and API.
@NullMarked
package clinic.notification.preferences;

import org.jspecify.annotations.NullMarked;
