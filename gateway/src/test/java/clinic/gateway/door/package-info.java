@NullMarked
package clinic.gateway.door;

import org.jspecify.annotations.NullMarked;
