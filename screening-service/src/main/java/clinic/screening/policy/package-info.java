/// The screening policy in force, and whether a doctor has signed it off.
@NullMarked
package clinic.screening.policy;

import org.jspecify.annotations.NullMarked;
