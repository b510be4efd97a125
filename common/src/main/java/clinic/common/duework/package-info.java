/// What must happen at a later time: reminders and deadlines.
@NullMarked
package clinic.common.duework;

import org.jspecify.annotations.NullMarked;
