/// API tokens for programs: random, stored hashed, with roles and an end.
@NullMarked
package clinic.gateway.token;

import org.jspecify.annotations.NullMarked;
