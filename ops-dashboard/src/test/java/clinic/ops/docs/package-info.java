/// What the checked-in documents say is held against the code.
@NullMarked
package clinic.ops.docs;

import org.jspecify.annotations.NullMarked;
