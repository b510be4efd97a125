@NullMarked
package clinic.gateway.signin;

import org.jspecify.annotations.NullMarked;
