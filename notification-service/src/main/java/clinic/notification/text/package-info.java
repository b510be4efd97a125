/// What a message says: words, links, calendar file.
@NullMarked
package clinic.notification.text;

import org.jspecify.annotations.NullMarked;
