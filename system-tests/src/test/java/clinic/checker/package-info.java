@NullMarked
package clinic.checker;

import org.jspecify.annotations.NullMarked;
