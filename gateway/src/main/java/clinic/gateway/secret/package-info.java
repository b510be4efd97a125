/// Random texts, their hashes, and keys the gateway keeps to itself.
@NullMarked
package clinic.gateway.secret;

import org.jspecify.annotations.NullMarked;
