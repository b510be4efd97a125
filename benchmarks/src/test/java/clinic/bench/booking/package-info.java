@NullMarked
package clinic.bench.booking;

import org.jspecify.annotations.NullMarked;
