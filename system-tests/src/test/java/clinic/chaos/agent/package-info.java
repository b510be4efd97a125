@NullMarked
package clinic.chaos.agent;

import org.jspecify.annotations.NullMarked;
