@NullMarked
package clinic.common.loop;

import org.jspecify.annotations.NullMarked;
