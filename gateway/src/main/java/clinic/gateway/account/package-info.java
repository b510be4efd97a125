/// The staff's accounts: names, password hashes, roles.
@NullMarked
package clinic.gateway.account;

import org.jspecify.annotations.NullMarked;
