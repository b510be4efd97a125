@NullMarked
package clinic.checker.gather;

import org.jspecify.annotations.NullMarked;
