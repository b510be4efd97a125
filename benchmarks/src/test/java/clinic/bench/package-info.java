@NullMarked
package clinic.bench;

import org.jspecify.annotations.NullMarked;
