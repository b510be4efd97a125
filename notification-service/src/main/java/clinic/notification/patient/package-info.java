/// How patients are reached, and what they wish.
@NullMarked
package clinic.notification.patient;

import org.jspecify.annotations.NullMarked;
