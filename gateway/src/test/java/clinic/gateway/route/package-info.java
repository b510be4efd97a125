@NullMarked
package clinic.gateway.route;

import org.jspecify.annotations.NullMarked;
