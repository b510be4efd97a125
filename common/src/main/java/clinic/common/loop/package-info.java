/// Work that is done again and again on a thread of its own, from start to stop.
@NullMarked
package clinic.common.loop;

import org.jspecify.annotations.NullMarked;
