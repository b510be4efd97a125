/// What operations sees: the flow of every booking, never a name or an answer.
@NullMarked
package clinic.ops;

import org.jspecify.annotations.NullMarked;
