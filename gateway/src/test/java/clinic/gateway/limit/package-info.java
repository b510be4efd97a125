@NullMarked
package clinic.gateway.limit;

import org.jspecify.annotations.NullMarked;
