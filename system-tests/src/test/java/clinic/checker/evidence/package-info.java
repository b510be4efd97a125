@NullMarked
package clinic.checker.evidence;

import org.jspecify.annotations.NullMarked;
