/// The one door: login, sessions, API tokens, patient links, routes.
@NullMarked
package clinic.gateway;

import org.jspecify.annotations.NullMarked;
