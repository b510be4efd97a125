@NullMarked
package clinic.local;

import org.jspecify.annotations.NullMarked;
