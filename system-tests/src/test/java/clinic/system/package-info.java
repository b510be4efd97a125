@NullMarked
package clinic.system;

import org.jspecify.annotations.NullMarked;
