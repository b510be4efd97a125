/// What the gateway's tests share.
@NullMarked
package clinic.gateway.testing;

import org.jspecify.annotations.NullMarked;
