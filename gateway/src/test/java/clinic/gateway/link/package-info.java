@NullMarked
package clinic.gateway.link;

import org.jspecify.annotations.NullMarked;
