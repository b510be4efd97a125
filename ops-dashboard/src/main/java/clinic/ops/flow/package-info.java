/// Which stage each booking is in, since when, and which have been there too long.
@NullMarked
package clinic.ops.flow;

import org.jspecify.annotations.NullMarked;
