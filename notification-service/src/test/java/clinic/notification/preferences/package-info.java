/// Preferences by page and API.
@NullMarked
package clinic.notification.preferences;

import org.jspecify.annotations.NullMarked;
