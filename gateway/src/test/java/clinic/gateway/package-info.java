@NullMarked
package clinic.gateway;

import org.jspecify.annotations.NullMarked;
