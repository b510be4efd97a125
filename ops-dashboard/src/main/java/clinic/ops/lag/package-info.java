/// How far each service is behind on each topic it hears, as the broker knows it.
@NullMarked
package clinic.ops.lag;

import org.jspecify.annotations.NullMarked;
