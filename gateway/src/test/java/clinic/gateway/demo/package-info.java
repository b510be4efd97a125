@NullMarked
package clinic.gateway.demo;

import org.jspecify.annotations.NullMarked;
