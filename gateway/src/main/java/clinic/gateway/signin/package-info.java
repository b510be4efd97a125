/// The login page, sessions and the account page.
@NullMarked
package clinic.gateway.signin;

import org.jspecify.annotations.NullMarked;
