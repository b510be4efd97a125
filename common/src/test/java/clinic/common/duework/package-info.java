/// Due work: once, in time, in order.
@NullMarked
package clinic.common.duework;

import org.jspecify.annotations.NullMarked;
