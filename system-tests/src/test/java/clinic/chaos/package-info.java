@NullMarked
package clinic.chaos;

import org.jspecify.annotations.NullMarked;
