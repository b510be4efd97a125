@NullMarked
package clinic.gateway.token;

import org.jspecify.annotations.NullMarked;
