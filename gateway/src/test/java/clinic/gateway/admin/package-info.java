@NullMarked
package clinic.gateway.admin;

import org.jspecify.annotations.NullMarked;
