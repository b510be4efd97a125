/// The page for accounts and tokens.
@NullMarked
package clinic.gateway.admin;

import org.jspecify.annotations.NullMarked;
