/// Faults: a stack of several instances is hurt in every way there is a name for, by a schedule
/// that a seed gives, while patients come and go; then it is left alone, and judged from outside.
@NullMarked
package clinic.chaos;

import org.jspecify.annotations.NullMarked;
