/// The module against the rules of the house.
@NullMarked
package clinic.notification;

import org.jspecify.annotations.NullMarked;
