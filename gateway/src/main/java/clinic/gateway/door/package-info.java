/// The chain every request passes before anything else: headers, credentials, CSRF, roles.
@NullMarked
package clinic.gateway.door;

import org.jspecify.annotations.NullMarked;
