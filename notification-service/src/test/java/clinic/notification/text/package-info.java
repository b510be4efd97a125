/// The words, held against what they must never say.
@NullMarked
package clinic.notification.text;

import org.jspecify.annotations.NullMarked;
