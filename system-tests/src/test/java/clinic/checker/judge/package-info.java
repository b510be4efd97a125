@NullMarked
package clinic.checker.judge;

import org.jspecify.annotations.NullMarked;
