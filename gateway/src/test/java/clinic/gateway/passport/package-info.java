@NullMarked
package clinic.gateway.passport;

import org.jspecify.annotations.NullMarked;
