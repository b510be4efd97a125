/// The invariants, each judged from the evidence alone.
@NullMarked
package clinic.checker.judge;

import org.jspecify.annotations.NullMarked;
